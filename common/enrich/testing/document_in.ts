import { RequestDocument } from '../../index_schema/requests';
import { jsonOf } from '../document_part';
import { Enriched } from '../options';

/** The document of a line as it is written; undefined where the line was rejected. */
export const documentIn = ({ parts }: Enriched): RequestDocument | undefined =>
  parts && JSON.parse(jsonOf(parts));
