import { useCallback, useEffect, useRef, useState } from 'react';
import { Contract, ContractInput, ContractOutput } from '../../common/api/contract';
import { callContract } from './call_contract';
import { isAborted } from './http_client';
import { keepTrying, Trying } from './keep_trying';
import { failureOf, PageFailure, passesByItself } from './page_failure';
import { usePageServices } from './page_services';

export interface Call<A> {
  readonly data?: A;
  readonly failure?: PageFailure;
  readonly retry: () => void;
}

interface Answer<A> {
  readonly key: string;
  readonly data?: A;
  readonly failure?: PageFailure;
}

/**
 * What a route answers, asked again by itself where the failure may pass.
 * @param version a change asks again; what is there stays until the answer comes
 */
export function useCall<C extends Contract>(
  contract: C,
  input: Partial<ContractInput<C>> = {},
  version = 0
): Call<ContractOutput<C>> {
  const { http } = usePageServices();
  const [answer, setAnswer] = useState<Answer<ContractOutput<C>>>();
  const trying = useRef<Trying>();
  const key = `${contract.path} ${JSON.stringify(input)}`;
  const latest = useRef(input);
  latest.current = input;

  useEffect(() => {
    const attempt = async (signal: AbortSignal) => {
      try {
        setAnswer({ key, data: await callContract(http, contract, latest.current, signal) });
        return true;
      } catch (error) {
        if (isAborted(error) || signal.aborted) return true;
        const failure = failureOf(error);
        setAnswer((before) => ({ ...(before?.key === key ? before : { key }), failure }));
        return !passesByItself(failure);
      }
    };
    trying.current = keepTrying(attempt);
    return trying.current.stop;
  }, [http, contract, key, version]);

  const retry = useCallback(() => trying.current?.now(), []);
  return answer?.key === key ? { data: answer.data, failure: answer.failure, retry } : { retry };
}
