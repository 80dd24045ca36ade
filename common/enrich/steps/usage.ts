import { Usage } from '../../ogc/ogc_request';
import { decodePercent } from '../../ogc/percent';
import { hostOf } from '../../ogc/request_target';
import { StepFactory, TargetDraft, TargetStep } from '../pipeline';
import { compileProjectPattern } from '../project_pattern';

/** Requests for features: a viewer draws what it gets. */
const FEATURES = new Set([
  'GetFeature',
  'GetFeatureWithLock',
  'GetPropertyValue',
  'GetGmlObject',
  'Items',
  'Item',
]);
/** Methods that ask for content; HEAD and OPTIONS do not. */
const ASKING = new Set(['GET', 'POST', 'RETR']);
const AUTHORITY = /^https?:\/\/([^/?#]*)/i;

function hostOfReferrer(referrer: string | undefined): string | undefined {
  const found = referrer && AUTHORITY.exec(referrer);
  return found ? hostOf(found[1] || '') : undefined;
}

/** Whether a referring page is of a configured map viewer. */
export function isViewer(hosts: readonly string[] = []): (referrer?: string) => boolean {
  const viewers = new Set(hosts.map((host) => host.toLowerCase()));
  if (viewers.size === 0) return () => false;
  return (referrer) => viewers.has(hostOfReferrer(referrer) || '');
}

/** Whether a path is one of the configured downloads: a basket, an extractor. */
function downloads(patterns: readonly string[]): (path: string) => boolean {
  const matches = patterns.map((pattern) => compileProjectPattern(pattern, true));
  return (path) => {
    if (matches.length === 0) return false;
    const decoded = decodePercent(path);
    return matches.some((match) => match(decoded) !== undefined);
  };
}

/**
 * What the request was for.
 *
 * @throws Error where a path of a download is no pattern
 */
export const usage: StepFactory<TargetStep> = ({ viewerHosts, downloadPaths = [] }) => {
  const ofViewer = isViewer(viewerHosts);
  // Features that a viewer asks for are drawn on its map (DOMAIN.md, download).
  const isDrawn = ({ request, referrer }: TargetDraft) =>
    FEATURES.has(request.operation || '') && ofViewer(referrer);
  const isDownload = downloads(downloadPaths);
  return (draft) => {
    const { target, request, document } = draft;
    let found: Usage = (ASKING.has(target.method) && request.usage) || 'other';
    if (found === 'download' && isDrawn(draft)) found = 'visualisation';
    if (ASKING.has(target.method) && isDownload(target.path)) found = 'download';
    document['sextant.usage'] = found;
  };
};
