/** Pages that show maps of the services, with the projects they draw from (none: any). */
export interface Viewer {
  referer: string;
  weight: number;
  projects: readonly string[];
  library: 'openlayers' | 'leaflet';
}

export const viewers: readonly Viewer[] = [
  {
    referer: 'https://sextant.example/Donnees/Catalogue',
    weight: 30,
    projects: [],
    library: 'openlayers',
  },
  {
    referer: 'https://sextant.example/geonetwork/srv/fre/catalog.search',
    weight: 18,
    projects: [],
    library: 'openlayers',
  },
  {
    referer: 'https://www.odatis-ocean.example/donnees-et-services/acces-aux-donnees/catalogue',
    weight: 12,
    projects: ['environnement_marin', 'biologie', 'satellite', 'bathymetrie', 'campagnes'],
    library: 'openlayers',
  },
  {
    referer: 'https://surval.sextant.example/',
    weight: 14,
    projects: ['surval', 'environnement_marin'],
    library: 'openlayers',
  },
  {
    referer: 'https://milieumarin.example/acces-aux-donnees',
    weight: 12,
    projects: ['dcsmm'],
    library: 'openlayers',
  },
  {
    referer: 'https://geobretagne.example/mviewer/?config=/apps/littoral/config.xml',
    weight: 8,
    projects: ['littoral', 'biologie', 'bathymetrie'],
    library: 'openlayers',
  },
  {
    referer: 'https://cartes.parc-marin.example/sorties?nom=île d’Yeu',
    weight: 3,
    projects: ['biologie', 'halieutique'],
    library: 'leaflet',
  },
  {
    referer: 'https://observatoire-cote.example/carte.html',
    weight: 7,
    projects: ['littoral', 'polmar', 'ports', 'etats_de_mer'],
    library: 'leaflet',
  },
];

/** Where people who land on a record come from. */
export const landings: readonly (readonly [string, number])[] = [
  ['-', 26],
  ['https://www.moteur.example/', 24],
  ['https://sextant.example/Donnees/Catalogue', 22],
  ['https://www.odatis-ocean.example/', 8],
  ['https://doi.example/', 9],
  ['https://www.geocatalogue.example/recherche', 6],
  ['https://recherche.example/', 3],
  ['https://fr.wikipedia.example/wiki/Rade_de_Brest', 1],
];
