import { RULES_VERSION } from '../rules_version';
import { LineStep, StepFactory } from '../pipeline';
import { timestampWriter } from '../timestamps';

/** Where the line comes from, and which rules made the document of it. */
export const identity: StepFactory<LineStep> = ({ rulesVersion = RULES_VERSION }) => {
  const timestampOf = timestampWriter();
  return ({ document, entry, origin }) => {
    // What is enriched again stays where it came from.
    const { stored } = entry;
    document['@timestamp'] = timestampOf(entry.time);
    document['sextant.server'] = stored ? stored['sextant.server'] : origin.server;
    document['log.file.path'] = stored ? stored['log.file.path'] : origin.file;
    document['log.offset'] = stored ? stored['log.offset'] : origin.offset;
    document['sextant.rules_version'] = rulesVersion;
  };
};
