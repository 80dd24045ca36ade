export { startOpenSearch } from './launch';
export type { EmbeddedOpenSearch, StartOptions } from './launch';
export type { Line } from './versions';
