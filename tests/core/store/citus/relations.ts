/** A node of the parser's tree: `{ SelectStmt: { … } }`. */
// biome-ignore lint/suspicious/noExplicitAny: the tree of PostgreSQL's own parser has a thousand shapes
export type Node = any;

/** One mention of a table in a statement. */
export interface Relation {
  table: string;
}

/** A column of a relation. */
export interface Column {
  relation: Relation;
  name: string;
}

/** What can be named at one level of a statement: by alias the relation, or the columns of a sub-query. */
export type Scope = Map<string, Relation | ((name: string) => Column[])>;

/** Every table that a statement names, and every pair of columns that it says are equal. */
export interface Relations {
  all: Relation[];
  equal: [Column, Column][];
}

export function relationsOf(statement: Node): Relations {
  const found: Relations = { all: [], equal: [] };
  const [kind, body] = Object.entries(statement)[0] as [string, Node];
  if (kind === 'SelectStmt') readSelect(body, [], found);
  else readChange(body, found);
  return found;
}

/** INSERT, UPDATE and DELETE: the table itself, then whatever they say of it. */
function readChange(body: Node, found: Relations): void {
  const scope: Scope = new Map();
  if (body.relation) name({ RangeVar: body.relation }, scope, found);
  if (body.selectStmt) readSelect(body.selectStmt.SelectStmt, [], found);
  walk([body.whereClause, body.targetList, body.usingClause, body.fromClause], [scope], found);
}

/** Reads a SELECT inside of others; gives what each of its columns is, a set of columns where a union makes one of several. */
function readSelect(select: Node, outer: Scope[], found: Relations): (Column[] | null)[] {
  if (select.larg) {
    const [left, right] = [readSelect(select.larg, outer, found), readSelect(select.rarg, outer, found)];
    // Branches that have the key in the same place are asked on the same node.
    for (const [n, columns] of left.entries()) equate(columns, right[n] ?? null, found);
    return left.map((columns, n) => (columns && right[n] ? [...columns, ...right[n]] : null));
  }
  const scope: Scope = new Map();
  const scopes = [...outer, scope];
  for (const from of select.fromClause ?? []) readFrom(from, scope, scopes, found);
  walk([select.whereClause, select.havingClause, select.targetList, select.sortClause], scopes, found);
  return (select.targetList ?? []).map(({ ResTarget }: Node) => columnsOf(ResTarget.val, scopes));
}

function readFrom(from: Node, scope: Scope, scopes: Scope[], found: Relations): void {
  if (from.RangeVar) name(from, scope, found);
  else if (from.JoinExpr) {
    readFrom(from.JoinExpr.larg, scope, scopes, found);
    readFrom(from.JoinExpr.rarg, scope, scopes, found);
    walk([from.JoinExpr.quals], scopes, found);
  } else if (from.RangeSubselect) {
    const { subquery, alias } = from.RangeSubselect;
    const columns = readSelect(subquery.SelectStmt, scopes.slice(0, -1), found);
    const names: string[] = namesOf(subquery.SelectStmt);
    scope.set(alias.aliasname, (asked) => columns[names.indexOf(asked)] ?? []);
  }
}

function namesOf(select: Node): string[] {
  if (select.larg) return namesOf(select.larg);
  return select.targetList.map(({ ResTarget: { name: given, val } }: Node) => given ?? fieldsOf(val).at(-1) ?? '');
}

function name({ RangeVar: { relname, alias } }: Node, scope: Scope, found: Relations): void {
  const relation: Relation = { table: relname };
  found.all.push(relation);
  scope.set(alias?.aliasname ?? relname, relation);
}

/** Looks for equalities and sub-queries wherever they stand. An equality under OR or NOT binds nothing. */
function walk(node: Node, scopes: Scope[], found: Relations, binds = true): void {
  if (Array.isArray(node)) for (const each of node) walk(each, scopes, found, binds);
  else if (node?.SubLink) readSubLink(node.SubLink, scopes, found, binds);
  else if (node?.A_Expr?.kind === 'AEXPR_OP' && node.A_Expr.name[0].String.sval === '=' && binds) {
    const [left, right] = [columnsOf(node.A_Expr.lexpr, scopes), columnsOf(node.A_Expr.rexpr, scopes)];
    equate(left, right, found);
    walk([node.A_Expr.lexpr, node.A_Expr.rexpr], scopes, found);
  } else if (node && typeof node === 'object') {
    const loose = node.BoolExpr && node.BoolExpr.boolop !== 'AND_EXPR';
    // NOT EXISTS is an anti-join: what it says inside still binds the two.
    const anti = node.BoolExpr?.boolop === 'NOT_EXPR' && node.BoolExpr.args[0]?.SubLink;
    for (const value of Object.values(node)) walk(value, scopes, found, binds && (!loose || Boolean(anti)));
  }
}

function readSubLink({ testexpr, subselect }: Node, scopes: Scope[], found: Relations, binds: boolean): void {
  const inner = readSelect(subselect.SelectStmt, scopes, found);
  if (!testexpr || !binds) return;
  const tested: Node[] = testexpr.RowExpr?.args ?? [testexpr];
  for (const [n, each] of tested.entries()) equate(columnsOf(each, scopes), inner[n] ?? null, found);
}

function equate(left: Column[] | null, right: Column[] | null, found: Relations): void {
  for (const one of left ?? []) for (const other of right ?? []) found.equal.push([one, other]);
}

/** What a reference to a column means: the innermost level that knows its table; without a table, the only one there is. */
function columnsOf(node: Node, scopes: Scope[]): Column[] | null {
  const fields = fieldsOf(node);
  const column = fields.at(-1);
  if (column === undefined) return null;
  for (const scope of scopes.toReversed()) {
    const source =
      fields.length > 1 ? scope.get(fields[0]!) : [...scope.values()].length === 1 ? [...scope.values()][0] : undefined;
    if (typeof source === 'function') return source(column);
    if (source) return [{ relation: source, name: column }];
  }
  return null;
}

function fieldsOf(node: Node): string[] {
  return (node?.ColumnRef?.fields ?? []).map((field: Node) => field.String?.sval ?? '*');
}
