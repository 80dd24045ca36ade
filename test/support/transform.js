const { createHash } = require('crypto');
const { transformSync, version } = require('esbuild');

const OPTIONS = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  jsx: 'transform',
  // Jest runs modules in a context of its own, where only `require` works.
  supported: { 'dynamic-import': false },
};

/** TypeScript for Jest, by the compiler that bundles the product. Types are checked by tsc. */
module.exports = {
  process: (source, path) => ({
    code: transformSync(source, {
      ...OPTIONS,
      sourcefile: path,
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }).code,
  }),
  getCacheKey: (source, path) =>
    createHash('sha1')
      .update([version, JSON.stringify(OPTIONS), path, source].join('\n'))
      .digest('hex'),
};
