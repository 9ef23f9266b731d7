import { useQuery } from '@tanstack/react-query';

/** Titles of the maturity model by id. An id stands for itself until they are there. */
export interface ModelWords {
  /** Of the model, not of the reader. */
  language: string;
  domain: (id: string) => string;
  practice: (id: string) => string;
  /** What the practice asks for, in a sentence. */
  statement: (id: string) => string | null;
  isCritical: (domain: string) => boolean;
}

/** The model's words are data, not code; they load with the page that shows them. */
export function useModelWords(): ModelWords {
  const { data } = useQuery({
    queryKey: ['model-words'],
    queryFn: async () => (await import('../../../../templates/model/maturity-model.json')).default,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const domains = new Map((data?.domains ?? []).map((domain) => [domain.id, domain]));
  const practices = new Map((data?.practices ?? []).map((practice) => [practice.id, practice]));
  return {
    language: data?.language ?? 'en',
    domain: (id) => domains.get(id)?.title ?? id,
    practice: (id) => practices.get(id)?.title ?? id,
    statement: (id) => practices.get(id)?.statement ?? null,
    isCritical: (id) => domains.get(id)?.critical ?? false,
  };
}
