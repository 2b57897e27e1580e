// Loaded into every child before its own code: a supervisor killed outright cannot stop its children, so each of them
// stops by itself when the channel to it closes, and frees its port.
process.once('disconnect', () => { process.kill(process.pid, 'SIGTERM'); });
process.channel?.unref();
