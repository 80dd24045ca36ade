import type { Random } from '../random';
import { day, written } from './dates';
import { validityFields } from './validity';
import { linksOf } from './links';
import type { Fields } from './json';
import type { RecordPlan } from './plan';
import { linkFields } from './source_links';
import { rightsFields } from './source_rights';
import { extentFields, subjectFields, textFields } from './source_texts';

const siteUuid = '0c1f6d6e-5f0b-4a53-9c0e-2f4b8a7d1e90';
const harvesterUuid = 'a71d3c52-88c4-4a0f-8f39-6b1c5e2d7f04';

const standardNames: Readonly<Record<string, string>> = {
  'iso19115-3.2018': 'ISO 19115-3:2018 - SEXTANT',
  iso19139: 'ISO 19115:2003/19139 - SEXTANT',
  iso19110: 'ISO 19110:2016',
  'dublin-core': 'Dublin Core',
};

const roots = { n: undefined, y: undefined, s: 'gmd:CI_ResponsibleParty' };

/** Counters, which use turns from strings into numbers one record at a time. */
function counters(random: Random, plan: RecordPlan, until: number): Fields {
  const years = (until - plan.created) / (365 * day);
  const views = Math.round(random.logNormal(12, 1.3) * (0.3 + years));
  return {
    popularity: plan.shape === 'fresh' && random.chance(0.4) ? String(views) : views,
    rating: random.chance(0.1) ? random.int(3, 5) : '0',
    feedbackCount: random.chance(0.05) ? '1' : '0',
    userSavedCount: plan.shape === 'old' ? undefined : String(random.chance(0.2) ? 1 : 0),
  };
}

function dates(random: Random, plan: RecordPlan, until: number): Fields {
  const indexed = Math.max(plan.changed, until - random.int(1, 120) * day);
  return {
    createDate: written(plan.created),
    changeDate: written(plan.changed),
    dateStamp: written(Math.max(plan.created, plan.changed - random.int(0, 3) * day)),
    indexingDate: plan.shape === 'privilegesEdited' ? indexed : new Date(indexed).toISOString(),
    creationYearForResource: plan.broken
      ? undefined
      : String(new Date(plan.created).getUTCFullYear()),
  };
}

function workflow(plan: RecordPlan): Fields {
  if (plan.own[0] !== '131' && plan.draft === 'n') return {};
  return plan.draft === 'y'
    ? { mdStatus: '1', statusWorkflow: 'draft' }
    : { mdStatus: '2', statusWorkflow: 'approved' };
}

function indexing(random: Random, plan: RecordPlan): Fields {
  if (plan.broken) {
    return { indexingError: 'true', indexingErrorMsg: ['Error / Title not found / Titre absent'] };
  }
  if (!random.chance(0.12)) return {};
  const warning = `Warning / Keyword ${plan.family.project} not found in geonetwork.thesaurus.local.theme.sextant-theme.`;
  return random.chance(0.5)
    ? { indexingError: 'true', indexingErrorMsg: [warning] }
    : { indexingError: ['true', 'true'], indexingErrorMsg: [warning, warning] };
}

/** The index document of one record, in the shapes that full and partial indexing leave. */
export function sourceOf(random: Random, plan: RecordPlan, until: number): Fields {
  const { uuid, family } = plan;
  const links =
    plan.broken || plan.isTemplate !== 'n'
      ? []
      : linksOf(random, family, { ...plan, project: family.project });
  return {
    docType: 'metadata',
    uuid,
    id: String(plan.id),
    metadataIdentifier: uuid,
    documentStandard: plan.standard,
    standardNameObject: { default: standardNames[plan.standard] ?? plan.standard },
    ...dates(random, plan, until),
    ...textFields(plan),
    ...subjectFields(plan),
    ...extentFields(plan),
    ...linkFields(links, plan.shape === 'old'),
    contact: plan.broken
      ? undefined
      : [
          {
            role: 'pointOfContact',
            organisation: family.orgs[0] ?? '',
            email: `donnees.${family.project}@sextant.example`,
          },
        ],
    ...rightsFields(random, plan),
    ...validityFields(random, plan.validity, plan.standard),
    ...workflow(plan),
    isTemplate: plan.isTemplate,
    root: roots[plan.isTemplate],
    draft: plan.draft,
    isHarvested: String(plan.harvested),
    harvesterUuid: plan.harvested ? harvesterUuid : undefined,
    sourceCatalogue: plan.harvested ? harvesterUuid : siteUuid,
    ...counters(random, plan, until),
    displayOrder: '0',
    extra: 'null',
    hasxlinks: 'false',
    logo: `/images/logos/${plan.harvested ? harvesterUuid : siteUuid}.png`,
    ...indexing(random, plan),
  };
}
