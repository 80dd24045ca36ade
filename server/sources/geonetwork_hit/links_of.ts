import { readOnlineLink } from '../../../common/catalogue/link_kind';
import { OnlineLink } from '../../../common/catalogue/online_link';
import { isObject, multilingual, text } from './read_values';

function linkOf(value: unknown): OnlineLink | undefined {
  if (!isObject(value)) return undefined;
  const url = multilingual(value.urlObject) ?? multilingual(value.url);
  if (url === undefined) return undefined;
  const protocol = text(value.protocol);
  const name = multilingual(value.nameObject) ?? multilingual(value.name);
  const role = text(value.function);
  return readOnlineLink({
    url,
    ...(protocol === undefined ? {} : { protocol }),
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { function: role }),
  });
}

/** `link` of an indexed record: addresses and names are objects by language, or texts in older documents. */
export function linksOf(value: unknown): OnlineLink[] | undefined {
  if (value === undefined || value === null) return undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(linkOf).filter((link): link is OnlineLink => link !== undefined);
}
