/**
 * Settings of the embedded server. Nothing of a person may reach its log: statements, parameters, error details
 * ("Key (ine)=(…) already exists") and messages ("invalid input syntax … « Dupont »") are all left out.
 */
export function serverOptions(port: number, temporary: boolean): string[] {
  const options: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
    timezone: 'UTC',
    // A test server may lose everything: it is thrown away.
    ...(temporary ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'on' } : {}),
  };
  return Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
