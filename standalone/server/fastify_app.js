/* Fastify's own types need TypeScript 5, OUI's TypeScript 4: what is used of it is typed beside. */
module.exports = {
  fastify: require('fastify'),
  fastifyStatic: require('@fastify/static'),
};
