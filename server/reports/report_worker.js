/* Started as a thread of its own: reads the project's TypeScript before anything else. */
const { registerTypeScript } = require('../../bin/bootstrap');

registerTypeScript();
require('./report_thread').serveReport();
