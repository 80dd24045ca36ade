/** Addresses of the samples: all under `.example` (RFC 2606), so that no real site is named. */
export const hosts = {
  /** Catalogue and map services: the Apache log. */
  main: 'https://sextant.example',
  /** Data servers, tiles and APIs behind nginx. */
  data: 'https://data.sextant.example',
  /** The old site, still answering. */
  legacy: 'http://www.sextant.example',
  /** Somebody else's server: its use cannot be measured here. */
  partner: 'https://geo.partenaire.example',
  doi: 'https://doi.example/10.5555',
} as const;

export const catalogueApi = `${hosts.main}/geonetwork/srv/api/records`;
