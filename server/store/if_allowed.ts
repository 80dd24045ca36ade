import { SextantError } from '../../common/errors';

/** What a reader reads; undefined where the reader may not. @throws SextantError any other */
export async function ifAllowed<A>(answer: Promise<A>): Promise<A | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SextantError && error.code === 'forbidden') return undefined;
    throw error;
  }
}
