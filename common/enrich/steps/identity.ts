import { RULES_VERSION } from '../rules_version';
import { DocumentPart, partOf } from '../document_part';
import { LineStep, StepFactory } from '../pipeline';
import { timestampWriter } from '../timestamps';

/** Where the line comes from, and which rules made the document of it. */
export const identity: StepFactory<LineStep> = ({ rulesVersion = RULES_VERSION }) => {
  const timestampOf = timestampWriter();
  return ({ entry, origin }): DocumentPart => {
    // What is enriched again stays where it came from.
    const { stored } = entry;
    return partOf({
      '@timestamp': timestampOf(entry.time),
      'sextant.server': stored ? stored['sextant.server'] : origin.server,
      'log.file.path': stored ? stored['log.file.path'] : origin.file,
      'log.offset': stored ? stored['log.offset'] : origin.offset,
      'sextant.rules_version': rulesVersion,
    });
  };
};
