import { parse } from 'libpg-query';
import { type Column, type Node, type Relation, relationsOf } from './relations.ts';

/** How each table is spread: its key and the number of its family; null for a table that every node has. */
export type Spread = ReadonlyMap<string, { key: string; family: number } | null>;

/** What a cluster of Citus would refuse of a statement, or run on every node when one would do. */
export async function breachesOf(sql: string, spread: Spread): Promise<string[]> {
  const statements = (await parse(sql)).stmts ?? [];
  if (statements.length !== 1) return [`${statements.length} statements in one call`];
  const stmt: Node = statements[0]!.stmt;
  return [...forms(stmt, spread), ...joins(stmt, spread)];
}

/** Nodes of the tree that have no place anywhere. */
const REFUSED: { [node: string]: string } = {
  GroupingSet: 'GROUPING SETS',
  MergeStmt: 'MERGE',
  CreateTrigStmt: 'a trigger',
  LockingClause: 'row locks',
  TruncateStmt: 'TRUNCATE',
};
const FAN_OUT = /^(?:json|jsonb)_(?:agg|object_agg)$/;
const VOLATILE = /^(?:now|random|clock_timestamp|statement_timestamp|timeofday|gen_random_uuid|nextval)$/;

function* forms(stmt: Node, spread: Spread): Generator<string> {
  for (const [name, node] of nodesOf(stmt)) {
    if (REFUSED[name] && !(name === 'LockingClause' && isUnspread(stmt, spread))) yield REFUSED[name];
    if (name === 'withClause' && node.recursive) yield 'a recursive WITH';
    if (name === 'FuncCall' && FAN_OUT.test(functionOf(node))) yield `${functionOf(node)}()`;
    if (name === 'Constraint' && node.contype === 'CONSTR_FOREIGN') yield 'a foreign key';
  }
  const { InsertStmt: insert, UpdateStmt: update } = stmt;
  const change = insert?.onConflictClause ?? update;
  for (const [name, node] of nodesOf(change?.targetList)) {
    if (name === 'SQLValueFunction') yield 'the time of day in what is written';
    if (name === 'FuncCall' && VOLATILE.test(functionOf(node))) yield `${functionOf(node)}() in what is written`;
  }
  const key = spread.get((insert ?? update)?.relation.relname)?.key;
  if (key === undefined) return;
  for (const { ResTarget } of change?.targetList ?? []) if (ResTarget.name === key) yield `${key} is written over`;
  if (!insert) return;
  if (!(insert.cols ?? []).some(({ ResTarget }: Node) => ResTarget.name === key)) yield `no ${key} in an INSERT`;
  const conflict = insert.onConflictClause?.infer?.indexElems;
  if (conflict && !conflict.some(({ IndexElem }: Node) => IndexElem.name === key)) yield `ON CONFLICT without ${key}`;
}

/** Tables of one family that are spread must hang together by their key; tables of two families never meet. */
function* joins(stmt: Node, spread: Spread): Generator<string> {
  const { all, equal } = relationsOf(stmt);
  const shared = all.filter(({ table }) => spread.get(table));
  const families = new Set(shared.map(({ table }) => spread.get(table)!.family));
  const tables = () => [...new Set(shared.map(({ table }) => table))].join(', ');
  if (families.size > 1) yield `tables of several families meet: ${tables()}`;
  else if (groupsOf(shared, equal, spread) > 1) yield `not joined by their key: ${tables()}`;
}

/** In how many pieces relations fall when only equal keys hold them together. */
function groupsOf(relations: readonly Relation[], equal: readonly [Column, Column][], spread: Spread): number {
  const group = new Map(relations.map((relation) => [relation, relation]));
  const rootOf = (relation: Relation): Relation => {
    const above = group.get(relation)!;
    return above === relation ? relation : rootOf(above);
  };
  const isKey = ({ relation, name }: Column) => spread.get(relation.table)?.key === name;
  for (const [one, other] of equal)
    if (isKey(one) && isKey(other)) group.set(rootOf(one.relation), rootOf(other.relation));
  return new Set(relations.map(rootOf)).size;
}

function isUnspread(stmt: Node, spread: Spread): boolean {
  return relationsOf(stmt).all.every(({ table }) => !spread.has(table));
}

function functionOf(call: Node): string {
  return call.funcname.at(-1).String.sval;
}

function* nodesOf(tree: Node): Generator<[name: string, node: Node]> {
  if (tree === null || typeof tree !== 'object') return;
  for (const [name, value] of Object.entries(tree)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) yield [name, value];
    yield* nodesOf(value);
  }
}
