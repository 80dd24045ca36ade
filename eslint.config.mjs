import tseslint from 'typescript-eslint';
import importPlugin from 'eslint-plugin-import';
import reactHooks from 'eslint-plugin-react-hooks';

/** Who may import whom. `common` is pure; `public` and `server` never meet; `standalone` assembles. */
const zones = [
  { target: './common', from: ['./server', './public', './standalone', './samples', './scripts'] },
  { target: './server', from: ['./public', './standalone', './samples', './scripts'] },
  { target: './public', from: ['./server', './standalone', './samples', './scripts'] },
  {
    target: './server/sources',
    from: './common',
    except: ['./catalogue', './codecs', './errors.ts'],
    message: 'Sources know only the catalogue domain.',
  },
  {
    target: ['./public/charts', './public/tables'],
    from: ['./common/catalogue', './common/ogc', './common/enrich', './common/api'],
    message: 'Charts and tables know no domain word.',
  },
];

const syntaxAfterTypeScript46 = [
  { selector: 'TSSatisfiesExpression', message: '`satisfies` is newer than TypeScript 4.6.' },
  { selector: 'AccessorProperty', message: '`accessor` is newer than TypeScript 4.6.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', '.sextant/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { import: importPlugin, 'react-hooks': reactHooks },
    settings: { 'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import/no-restricted-paths': ['error', { zones }],
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...syntaxAfterTypeScript46],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['common/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'Buffer'],
      'no-restricted-imports': ['error', { patterns: ['node:*', 'fs', 'path', 'react', '@osd/*'] }],
    },
  },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
