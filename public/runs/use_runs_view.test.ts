import { readRunsView, writeRunsView } from './use_runs_view';

test('what is shown stands in the address, beside what is there', () => {
  const search = writeRunsView('?lang=en', { kind: 'ingest', state: 'failed', page: 2 });
  expect(search).toBe('?lang=en&kind=ingest&state=failed&page=3');
  expect(readRunsView(search)).toEqual({ kind: 'ingest', state: 'failed', page: 2 });
  expect(writeRunsView(search, { page: 0 })).toBe('?lang=en');
  expect(writeRunsView('', { page: 0 })).toBe('');
});

test.each(['?kind=x&state=y&page=-3', '?page=501', '?page=1e99', '?page=x'])(
  '%s shows the first page of all',
  (search) => {
    expect(readRunsView(search)).toEqual({ page: 0 });
  }
);
