import { dataScript } from '../../data/script.ts';
import { searchIndex } from '../../search/index.ts';

/** The files of the search index: "manifest", "words-N", "entries-N". */
export async function getStaticPaths() {
  const { manifest, shards, chunks } = await searchIndex();
  const file = (name: string, value: unknown) => ({ params: { name }, props: { value } });
  return [
    file('manifest', manifest),
    ...shards.map((shard, n) => file(`words-${n}`, shard)),
    ...chunks.map((chunk, n) => file(`entries-${n}`, chunk)),
  ];
}

export function GET({ params, props }: { params: { name: string }; props: { value: unknown } }) {
  return dataScript(params.name, props.value);
}
