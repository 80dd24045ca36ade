/* A process of its own that takes a lease: `node lease_contender.js URL TTL [elsewhere]`. */
const { registerTypeScript } = require('../../bin/bootstrap');

registerTypeScript();
require('./lease_contender_main').main(process.argv.slice(2));
