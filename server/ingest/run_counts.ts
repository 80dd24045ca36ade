import type { Run } from '../../common/api/contracts/runs';

export type LineCounts = Pick<Run, 'read' | 'known' | 'left_out' | 'rejected'>;

/**
 * What a run did: read = indexed + known + left_out + rejected. `indexed` is what OpenSearch says; what it
 * knew already, or refused, it says too.
 */
export class RunCounts {
  private readonly counts = { read: 0, indexed: 0, known: 0, left_out: 0, rejected: 0, bytes: 0 };

  public constructor(private readonly changed: (counts: Partial<Run>) => void) {}

  public get all(): Readonly<Pick<Run, keyof LineCounts | 'indexed' | 'bytes'>> {
    return { ...this.counts };
  }

  public add(more: Partial<Pick<Run, keyof LineCounts | 'indexed' | 'bytes'>>): void {
    for (const name of Object.keys(more) as (keyof typeof more)[]) {
      this.counts[name] += more[name] ?? 0;
    }
    this.changed(this.all);
  }
}
