import { isRight } from 'fp-ts/Either';
import { string, type } from 'io-ts';
import { setTimeout as sleep } from 'timers/promises';
import { getJson } from './get_json';

const POLL_MILLISECONDS = 100;
const ANSWER_MILLISECONDS = 10_000;

/** What a node says before it has joined a cluster. */
const NOT_FORMED = '_na_';

const Root = type({ cluster_uuid: string });

/** The cluster's uuid, when an OpenSearch with a formed cluster answers there. */
export async function clusterUuid(url: string): Promise<string | undefined> {
  const root = Root.decode(await getJson(url, ANSWER_MILLISECONDS));
  return isRight(root) && root.right.cluster_uuid !== NOT_FORMED
    ? root.right.cluster_uuid
    : undefined;
}

/**
 * Polls until the cluster answers and its primary shards are assigned.
 * @returns the cluster's uuid, or undefined when `givenUp` said so first.
 */
export async function waitUntilReady(
  url: string,
  givenUp: () => boolean
): Promise<string | undefined> {
  const health = `${url}/_cluster/health?wait_for_status=yellow&timeout=5s`;
  while (!givenUp()) {
    const uuid = await clusterUuid(url);
    // A health that is not reached in time is answered with status 408.
    if (uuid && (await getJson(health, ANSWER_MILLISECONDS))) return uuid;
    await sleep(POLL_MILLISECONDS);
  }
  return undefined;
}
