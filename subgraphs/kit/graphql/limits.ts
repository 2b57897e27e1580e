import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * What a document may be at most here, whoever sends it: a subgraph may be reached without the gateway, whose own limits
 * are a tenth of these. What it plans from an admitted document stays far below.
 */
export const limits = { tokens: 10_000, rootFields: 100 };

/** Refuses a document with more fields at the top than any plan has, wherever they are written: aliases, fragments. */
export const fewRootFields: ValidationRule = (context) => {
  const schema = context.getSchema();
  const roots = [schema.getQueryType(), schema.getMutationType()];
  let seen = 0;
  return {
    Field(node) {
      if (!roots.some((root) => root && root === context.getParentType())) return;
      seen += 1;
      if (seen === limits.rootFields + 1) context.reportError(new GraphQLError(`La requête a plus de ${limits.rootFields} champs à la racine.`, { nodes: node }));
    },
  };
};
