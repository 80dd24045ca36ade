import { isRight } from 'fp-ts/Either';
import { OnlineLink, onlineLink } from '../../common/catalogue/online_link';
import { RecordDocument } from '../../common/index_schema/records';

function linkOf(text: string): OnlineLink[] {
  try {
    const decoded = onlineLink.decode(JSON.parse(text));
    return isRight(decoded) ? [decoded.right] : [];
  } catch {
    return [];
  }
}

/** The online links of a stored record; what is no link is left out. */
export function storedLinks({ links = [] }: RecordDocument): OnlineLink[] {
  return links.flatMap(linkOf);
}
