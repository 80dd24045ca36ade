import { StepFactory, TargetStep } from '../pipeline';

const NONE: readonly string[] = [];

function union(first: readonly string[], second: readonly string[]): string[] {
  if (first.length === 0) return second.slice();
  return second.length === 0 ? first.slice() : Array.from(new Set([...first, ...second]));
}

/** Records by the identifier in the address, and what the last snapshot knows of the service and its layers. */
export const links: StepFactory<TargetStep> =
  ({ linksVersion }, ports) =>
  ({ document, request, target, domain }) => {
    const { path, params } = target;
    const known = ports.links && path !== '' && ports.links({ domain, path, params, request });
    const records = union(request.records || NONE, known ? known.records : NONE);
    if (records.length > 0) document['sextant.record'] = records;
    if (known && known.catalogues.length > 0) {
      document['sextant.catalogue'] = known.catalogues.slice();
    }
    if (linksVersion) document['sextant.links_version'] = linksVersion;
  };
