#!/usr/bin/env node
const { checkNode, installPackages, registerTypeScript } = require('./bootstrap');

checkNode();
installPackages();
registerTypeScript();
const { main } = require('../standalone/main');
main(process.argv.slice(2));
