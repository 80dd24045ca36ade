const { checkNode, installPackages, registerTypeScript } = require('./bootstrap');

checkNode();
installPackages();
registerTypeScript();
const { main } = require('../benchmarks/main');
main(process.argv.slice(2));
