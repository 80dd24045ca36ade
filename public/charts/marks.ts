import type React from 'react';
import type { MarkFilter } from '../../common/panels/chart_data';

/** What can be drawn and clicked: a slice, a bar, a line. */
export interface Mark {
  readonly key: string;
  readonly words?: string;
  readonly group?: string;
  readonly filter?: MarkFilter;
}

/** Something else than filtering by a mark: leaving it out, seeing what is behind it. */
export interface MarkAction {
  readonly icon: 'minusInCircle' | 'editorUnorderedList';
  readonly label: string;
  readonly href?: string;
  readonly onClick: (event: React.MouseEvent) => void;
}

/** What a chart is told of its marks: it knows no word of what they stand for. */
export interface Marks {
  readonly label: (mark: Mark) => string;
  readonly colour: (mark: Mark) => string;
  /** The page is filtered by this mark. */
  readonly isActive: (mark: Mark) => boolean;
  /** Filters by this mark, or no longer. */
  readonly toggle: (mark: Mark) => void;
  readonly actions: (mark: Mark) => readonly MarkAction[];
}

/** Where some marks are filtered by, the others step back. */
export function isFaded(marks: Marks, all: readonly Mark[], mark: Mark): boolean {
  return !marks.isActive(mark) && all.some((other) => marks.isActive(other));
}

const FADED_ALPHA = '40';

/** A colour as `#rrggbb`, mostly transparent where its mark steps back. */
export function fade(colour: string, faded: boolean): string {
  return faded ? `${colour}${FADED_ALPHA}` : colour;
}
