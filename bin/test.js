const { checkNode, installPackages, registerTypeScript } = require('./bootstrap');

checkNode();
installPackages();
registerTypeScript();
const { main } = require('../scripts/test');
main(process.argv.slice(2));
