import type { Catalogue } from '../../../common/api/contracts/catalogues';

/** What the contents of a tab are about. */
export interface ContentsProps {
  /** The name asked for, in whatever letters. */
  readonly name: string;
  /** Absent until the server has told it. */
  readonly catalogue?: Catalogue;
}
