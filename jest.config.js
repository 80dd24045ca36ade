const transform = { '^.+\\.tsx?$': '<rootDir>/test/support/transform.js' };

const project = (displayName, testMatch, options = {}) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: 'node',
  // What the clone makes: other software's packages too.
  modulePathIgnorePatterns: ['<rootDir>/.sextant/bench/'],
  ...options,
});

const withCluster = {
  globalSetup: '<rootDir>/test/support/cluster_setup.ts',
  globalTeardown: '<rootDir>/test/support/cluster_teardown.ts',
};

module.exports = {
  testTimeout: 60_000,
  projects: [
    project(
      'unit',
      ['<rootDir>/{common,server,public,standalone,samples,scripts}/**/*.test.{ts,tsx}'],
      // OUI itself needs a browser, its colours do not.
      {
        moduleNameMapper: { '^@elastic/eui$': '@elastic/eui/lib/services/color' },
        setupFiles: ['<rootDir>/test/support/fixed_seed.ts'],
      }
    ),
    project('integration', ['<rootDir>/test/integration/**/*.test.ts'], withCluster),
    project('contract', ['<rootDir>/test/contract/**/*.test.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts'], withCluster),
  ],
};
