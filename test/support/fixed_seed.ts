import fc from 'fast-check';

// The same examples in every run, so that what failed fails again; `npm run test:full` looks for new ones.
if (process.env.SEXTANT_TEST_SEED !== 'random') fc.configureGlobal({ seed: 20180123 });
