/* Plain JavaScript on purpose: it runs before any package is installed. */
const { spawnSync } = require('child_process');
const { existsSync, statSync } = require('fs');
const { join } = require('path');

const root = join(__dirname, '..');
const MINIMUM_NODE = 20;

function fail(sentence) {
  process.stderr.write(`sextant: ${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE) {
    fail(`Node ${MINIMUM_NODE} or newer is needed, this is ${process.versions.node}: install it.`);
  }
}

/** npm writes node_modules/.package-lock.json last: older than our lock file means out of date. */
function packagesAreInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs the locked npm packages unless they are there already. */
function installPackages() {
  if (packagesAreInstalled()) return;
  process.stderr.write('Installing npm packages …\n');
  const arguments_ = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', arguments_, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    fail('npm could not install the packages (see above): check the network and the free disk.');
  }
}

/** Lets `require` read the project's TypeScript. */
function registerTypeScript() {
  require('tsx');
}

module.exports = { root, fail, checkNode, installPackages, registerTypeScript };
