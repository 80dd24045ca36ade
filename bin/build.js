const { checkNode, installPackages, registerTypeScript } = require('./bootstrap');

checkNode();
installPackages();
registerTypeScript();
const { main } = require('../scripts/build_osd');
main(process.argv.slice(2));
