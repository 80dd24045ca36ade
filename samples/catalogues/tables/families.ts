import { dcsmm } from './dcsmm';
import type { Family } from './family';
import { geocatalogue } from './geocatalogue';
import { odatisCoast } from './odatis_coast';
import { odatisInSitu } from './odatis_in_situ';
import { odatisOcean } from './odatis_ocean';
import { singleRecords } from './singles';
import { surval } from './surval';

/** Every data set of the samples, by series. */
export const families: readonly Family[] = [
  ...odatisCoast,
  ...odatisOcean,
  ...odatisInSitu,
  ...dcsmm,
  ...surval,
  ...geocatalogue,
  ...singleRecords,
];
