const { checkNode, installPackages, registerTypeScript } = require('./bootstrap');

checkNode();
installPackages();
registerTypeScript();
const { main } = require('../standalone/main');
main(['start', ...process.argv.slice(2)]);
