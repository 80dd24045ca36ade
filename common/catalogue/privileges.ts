import * as t from 'io-ts';

/** GeoNetwork's operations by number (ReservedOperation); there is no 4. */
export const OPERATIONS = {
  view: 0,
  download: 1,
  editing: 2,
  notify: 3,
  dynamic: 5,
  featured: 6,
} as const;

export type Operation = keyof typeof OPERATIONS;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as Operation[];

/** Every group that holds an operation, by id: 1 is everybody, 0 the intranet, -1 guests. */
export const privileges = t.strict({
  /** M, metadata. */
  view: t.array(t.string),
  /** T, download. */
  download: t.array(t.string),
  editing: t.array(t.string),
  notify: t.array(t.string),
  /** V, show on the map. */
  dynamic: t.array(t.string),
  featured: t.array(t.string),
});

export type Privileges = t.TypeOf<typeof privileges>;
