import type { Random } from '../random';
import type { Client } from './client';
import { effectOf } from './incidents';
import type { Incidents } from './incidents';
import { heaviness, profiles } from './profiles';
import type { Profile } from './profiles';
import type { Answer, Draft } from './visit';

const html = 'text/html; charset=iso-8859-1';
const exceptionType = 'application/vnd.ogc.se_xml; charset=UTF-8';

/** Tiles where a layer has nothing to draw have one size per layer. */
const blankTile = (layer: string): number => 640 + Math.round(heaviness(layer) * 130);

const gone: Answer = { status: 499, bytes: 0, type: '-' };
const notModified: Answer = { status: 304, bytes: 0, type: '-' };

/** How often services fail on their own, by what they are. */
function failure(random: Random, profile: Profile): Answer | undefined {
  if (random.chance(0.975)) return undefined;
  if (profile.service === 'ogc') {
    return random.weighted<Answer | undefined>([
      [undefined, 2],
      ...(profile.image === true
        ? ([
            [{ type: exceptionType, bytes: random.int(298, 455), ms: random.int(3, 40) }, 6],
            // Same status and type as a good image, far too small for one.
            [{ bytes: random.int(68, 167) }, 4],
          ] as const)
        : []),
      [{ status: 400, type: exceptionType, bytes: random.int(280, 420), ms: 3 }, 5],
      [{ status: 404, type: html, bytes: 196, ms: 1 }, 2],
      [{ status: 500, type: html, bytes: 528 }, 3],
      [{ status: 504, type: html, bytes: 247, ms: 60_000 }, 1],
    ]);
  }
  return random.weighted<Answer | undefined>([
    [{ status: 404, type: html, bytes: random.int(190, 410), ms: 3 }, 12],
    [{ status: 403, type: html, bytes: 199, ms: 2 }, 4],
    [{ status: 400, type: html, bytes: 226, ms: 2 }, 3],
    [{ status: 500, type: html, bytes: 1290 }, 4],
    [{ status: 503, type: html, bytes: 299, ms: 1 }, 2],
    [{ status: 502, type: html, bytes: 157, ms: 9 }, 1],
    [{ status: 504, type: html, bytes: 167, ms: 60_000 }, 1],
  ]);
}

const cachedShare: ReadonlyMap<string, number> = new Map([
  ['wmtsTile', 0.42],
  ['gnStatic', 0.5],
  ['gnStyle', 0.5],
  ['gnLogo', 0.6],
  ['gnThumbnail', 0.35],
  ['page', 0.14],
]);

/** What browsers and impatient clients do to a request of nginx and to what they hold already. */
function clientSide(random: Random, client: Client, request: Draft): Answer | undefined {
  const cached = cachedShare.get(request.profile) ?? 0;
  if (client.type === 'browser' && random.chance(cached)) return notModified;
  return request.server === 'data' && client.type !== 'probe' && random.chance(0.009)
    ? gone
    : undefined;
}

function success(random: Random, request: Draft): Required<Answer> {
  const profile = profiles[request.profile];
  const heavy = heaviness(request.layer);
  const tile = request.profile === 'wmsTile' || request.profile === 'wmtsTile';
  const blank = tile && random.chance(0.13);
  return {
    status: 200,
    ms: random.logNormal(profile.ms[0], profile.ms[1]) * heavy * (blank ? 0.5 : 1),
    bytes: blank
      ? blankTile(request.layer)
      : Math.max(
          tile ? 900 : 40,
          Math.round(random.logNormal(profile.kb[0] * 1024, profile.kb[1]) * heavy)
        ),
    type: profile.type,
  };
}

/** The answer to a request: as prescribed, as an incident has it, or as chance has it. */
export function respond(
  random: Random,
  client: Client,
  request: Draft,
  time: number,
  incidents: Incidents
): Required<Answer> {
  const good = success(random, request);
  if (request.fixed !== undefined) return { ...good, ...request.fixed };
  const { answer, slowdown } = effectOf(random, incidents, request, time);
  const bad =
    answer ?? clientSide(random, client, request) ?? failure(random, profiles[request.profile]);
  return { ...good, ms: good.ms * slowdown, ...bad };
}
