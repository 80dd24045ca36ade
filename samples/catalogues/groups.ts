/** A catalogue of the samples: the GeoNetwork group through which its records are published. */
export interface SampleGroup {
  id: string;
  name: string;
  label: { fr: string; en: string };
  description: { fr: string; en: string };
}

export type GroupName = 'ODATIS' | 'DCSMM' | 'GEOCATALOGUE' | 'SURVAL';

/** Group ids as GeoNetwork gives them: strings, 100 and above for groups that people create. */
export const sampleGroups: Readonly<Record<GroupName, SampleGroup>> = {
  ODATIS: {
    id: '131',
    name: 'ODATIS',
    label: { fr: 'Pôle Océan ODATIS', en: 'ODATIS ocean cluster' },
    description: {
      fr: "Données et services du pôle national de l'océan : observations in situ, télédétection, campagnes à la mer et produits dérivés, du large au littoral.",
      en: 'Data and services of the national ocean cluster: in situ observations, remote sensing, cruises and derived products, from the open sea to the coast.',
    },
  },
  DCSMM: {
    id: '118',
    name: 'DCSMM',
    label: {
      fr: 'Directive-cadre « stratégie pour le milieu marin »',
      en: 'Marine Strategy Framework Directive',
    },
    description: {
      fr: "Jeux de données de l'évaluation et de la surveillance du milieu marin, par descripteur et par sous-région marine.",
      en: 'Data sets of the assessment and monitoring of the marine environment, by descriptor and marine subregion.',
    },
  },
  GEOCATALOGUE: {
    id: '204',
    name: 'GEOCATALOGUE',
    label: { fr: 'Géocatalogue national', en: 'National geo-catalogue' },
    description: {
      fr: 'Fiches moissonnées par le Géocatalogue national au titre de la directive INSPIRE : données de référence de la mer et du littoral.',
      en: 'Records harvested by the national geo-catalogue under the INSPIRE directive: reference data of sea and coast.',
    },
  },
  SURVAL: {
    id: '142',
    name: 'SURVAL',
    label: { fr: 'Surveillance du littoral', en: 'Coastal monitoring' },
    description: {
      fr: 'Résultats des réseaux de surveillance du littoral, par paramètre et par lieu, mis à jour chaque jour.',
      en: 'Results of the coastal monitoring networks, by parameter and by place, updated daily.',
    },
  },
};

/** GeoNetwork's reserved groups: everybody, the intranet, self-registered users. */
export const reservedGroups = { all: '1', intranet: '0', guest: '-1' } as const;
