/* A process of its own that takes a snapshot and tells each request: `node snapshot_child.js URL SOURCE AT`. */
const { registerTypeScript } = require('../../bin/bootstrap');

registerTypeScript();
require('./snapshot_child_main').main(process.argv.slice(2));
