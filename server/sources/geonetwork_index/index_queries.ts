const template = { term: { isTemplate: 'n' } };
const workingCopy = { term: { draft: 'y' } };

/** Records: a working copy has the uuid of its record, so that both would share a page's place. */
export const RECORDS = { bool: { filter: [template], must_not: [workingCopy] } };
export const TEMPLATES = {
  bool: { must_not: [template], filter: [{ exists: { field: 'uuid' } }] },
};
export const WORKING_COPIES = { bool: { filter: [template, workingCopy] } };

export const RECORDS_WITHOUT_UUID = {
  bool: { filter: [RECORDS], must_not: [{ exists: { field: 'uuid' } }] },
};

export const recordsWithUuid = (uuids: readonly string[]) => ({
  bool: { filter: [template, { terms: { uuid: uuids } }], must_not: [workingCopy] },
});
