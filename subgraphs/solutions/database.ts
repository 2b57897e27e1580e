/** This subgraph's database: prefixes its roles in row policies. */
export const DATABASE = 'solutions';
