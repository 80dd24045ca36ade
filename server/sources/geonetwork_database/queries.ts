/**
 * SQL for GeoNetwork 3.10 to 4.4 on PostgreSQL; each row type says what its query gives.
 * `users.password` and `users.security` are never named: an account may be refused them.
 */

export interface RecordRow {
  uuid: string;
  schemaid: string;
  istemplate: string;
  isharvested: string;
  createdate: string;
  changedate: string;
  owner: number;
  groupowner: number | null;
  popularity: number;
  rating: number;
  /** -1, 0, 1: as GeoNetwork sums its required validators. */
  valid: number;
  /** `type=status` of each validator, as far as any ran. */
  validators: string[] | null;
  /** `operation=group`. */
  rights: string[] | null;
  /** Number of the last status of the workflow. */
  status: number | null;
  downloads: number | null;
}

/**
 * Sums are made of whole tables at once: neither operationallowed nor metadatastatus has an index
 * that begins with the record.
 */
export function recordsQuery(has: { readonly status: boolean; readonly downloads: boolean }) {
  const status = has.status
    ? `LEFT JOIN (
         SELECT DISTINCT ON (s.metadataid) s.metadataid, s.statusid
         FROM metadatastatus s JOIN statusvalues v ON v.id = s.statusid AND v.type = 'workflow'
         ORDER BY s.metadataid, s.changedate DESC, s.statusid DESC
       ) ms ON ms.metadataid = m.id`
    : '';
  const downloads = has.downloads
    ? `LEFT JOIN (
         SELECT metadataid, count(*)::int AS downloads FROM metadatafiledownloads GROUP BY metadataid
       ) d ON d.metadataid = m.id`
    : '';
  return `
    SELECT m.uuid, m.schemaid, m.istemplate, m.isharvested, m.createdate, m.changedate, m.owner,
           m.groupowner, m.popularity, m.rating,
           COALESCE(v.valid, -1) AS valid, v.validators, o.rights,
           ${has.status ? 'ms.statusid' : 'NULL::int'} AS status,
           ${has.downloads ? 'COALESCE(d.downloads, 0)' : 'NULL::int'} AS downloads
    FROM metadata m
    LEFT JOIN (
      SELECT metadataid,
             CASE WHEN bool_or(COALESCE(required, true) AND status = 2 AND lower(valtype) <> 'inspire')
                    THEN -1
                  WHEN bool_or(COALESCE(required, true) AND status = 0 AND lower(valtype) <> 'inspire')
                    THEN 0
                  ELSE 1 END AS valid,
             array_agg(valtype || '=' || status ORDER BY valtype, status) AS validators
      FROM validation GROUP BY metadataid
    ) v ON v.metadataid = m.id
    LEFT JOIN (
      SELECT metadataid, array_agg(operationid || '=' || groupid ORDER BY operationid, groupid) AS rights
      FROM operationallowed GROUP BY metadataid
    ) o ON o.metadataid = m.id
    ${status}
    ${downloads}`;
}

/** XML of some records. */
export const XML_QUERY = 'SELECT uuid, data FROM metadata WHERE uuid = ANY($1)';
export interface XmlRow {
  uuid: string;
  data: string;
}

export const DRAFTS_QUERY = 'SELECT count(*)::int AS drafts FROM metadatadraft';

export interface GroupRow {
  id: number;
  name: string;
  description: string | null;
  label_fr: string | null;
  label_en: string | null;
}

export const GROUPS_QUERY = `
  SELECT g.id, g.name, g.description, fr.label AS label_fr, en.label AS label_en
  FROM groups g
  LEFT JOIN groupsdes fr ON fr.iddes = g.id AND fr.langid = 'fre'
  LEFT JOIN groupsdes en ON en.iddes = g.id AND en.langid = 'eng'
  ORDER BY g.id`;

export interface PersonRow {
  id: number;
  username: string;
  name: string | null;
  surname: string | null;
  organisation: string | null;
  email: string | null;
  /** Ordinal of GeoNetwork's Profile: the lowest is the highest. */
  profile: number;
  /** NULL: of the whole GeoNetwork. */
  groupid: number | null;
}

/** A reviewer also has a row as editor: one row a user and group, with the highest profile. */
export const PEOPLE_QUERY = `
  SELECT u.id, u.username, u.name, u.surname, u.organisation, p.profile, p.groupid,
         (SELECT min(e.email) FROM email e WHERE e.user_id = u.id) AS email
  FROM users u
  JOIN (
    SELECT userid, groupid, min(profile) AS profile FROM usergroups GROUP BY userid, groupid
    UNION ALL
    SELECT id, NULL, profile FROM users WHERE profile = 0
  ) p ON p.userid = u.id
  WHERE u.isenabled = 'y'
  ORDER BY p.groupid NULLS FIRST, u.username`;
