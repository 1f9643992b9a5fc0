// test/bench/read-alone.mjs
import { createReadStream } from "node:fs";
import process from "node:process";

// src/language/intrinsics.ts
var { floor, min, round } = Math;
var { imul } = Math;
var { isSafeInteger, isInteger } = Number;

// src/language/day.ts
var digit = (text2, at) => text2.charCodeAt(at) - 48;
var isDigit = (value) => value >= 0 && value <= 9;
var daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function dayDigits(text2) {
  if (text2.length !== 10 || text2.charCodeAt(4) !== 45 || text2.charCodeAt(7) !== 45) return -1;
  let digits = 0;
  for (let at = 0; at < 10; at += at === 3 || at === 6 ? 2 : 1) {
    const value = digit(text2, at);
    if (!isDigit(value)) return -1;
    digits = digits * 10 + value;
  }
  const date = digits % 100;
  const month = floor(digits / 100) % 100;
  const year = floor(digits / 1e4);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date >= 1 && date <= (month === 2 && !isLeap ? 28 : daysOfMonths[month - 1] ?? 0) ? digits : -1;
}
var lastDayOf = (month) => ["31", "30", "29"].map((date) => `${month}-${date}`).find((day2) => dayDigits(day2) >= 0) ?? `${month}-28`;
function daysSince1970(digits) {
  const month = floor(digits / 100) % 100;
  const years = floor(digits / 1e4) - (month > 2 ? 0 : 1);
  const leapDays = floor(years / 4) - floor(years / 100) + floor(years / 400);
  return years * 365 + leapDays + floor(((month + 9) % 12 * 153 + 2) / 5) + digits % 100 - 719469;
}
var dayNumber = (text2) => daysSince1970(Number.parseInt(text2.replaceAll("-", ""), 10));
function dayText(days) {
  if (!isInteger(days) || days < dayNumber("0000-01-01") || days > dayNumber("9999-12-31")) return String(days);
  const startOf = (year2) => daysSince1970(year2 * 1e4 + 101);
  let year = Math.max(0, 1969 + floor(days / 365.2425));
  while (startOf(year + 1) <= days) year += 1;
  const inYear = (month2) => daysSince1970(year * 1e4 + month2 * 100 + 1);
  let month = 1;
  while (inYear(month + 1) <= days) month += 1;
  const padded = (value, length) => String(value).padStart(length, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(days - inYear(month) + 1, 2)}`;
}

// src/language/expression.ts
function unreachable(node) {
  throw new Error(`Unknown node kind: ${JSON.stringify(node)}`);
}
var figureKey = (id) => `figures.${id}`;
var figureName = ({ id, clause: clause11, label }) => Object.freeze({ id, clause: clause11, label, key: figureKey(id) });

// src/language/unit.ts
function timesUnit(left, right) {
  if (right === "ratio") return left;
  if (left === "ratio") return right;
  const [part = right, ...per] = right.split("/");
  const [head, ...counted] = left.split("/");
  const place = counted.indexOf(part);
  if (place < 0) throw new Error(`Units do not cancel: ${left} times ${right}`);
  return [head, ...counted.slice(0, place), ...counted.slice(place + 1), ...per].join("/");
}
function sameUnit(left, right) {
  if (left !== right) throw new Error(`Units differ: ${left} and ${right}`);
  return left;
}

// src/language/quantity.ts
var Quantity = class _Quantity {
  unit;
  node;
  constructor(node) {
    this.node = Object.freeze(node);
    this.unit = node.unit;
  }
  plus(other) {
    return new _Quantity({ kind: "add", unit: sameUnit(this.unit, other.unit), left: this.node, right: other.node });
  }
  minus(other) {
    return new _Quantity({ kind: "subtract", unit: sameUnit(this.unit, other.unit), left: this.node, right: other.node });
  }
  times(other) {
    const unit = timesUnit(this.unit, other.unit);
    return new _Quantity({ kind: "multiply", unit, left: this.node, right: other.node });
  }
  /** To the fen, for a figure that may not be undercut. */
  roundedUp() {
    return this.rounded("up");
  }
  /** To the fen, for a figure that may not be exceeded. */
  roundedDown() {
    return this.rounded("down");
  }
  /** To the nearest fen, a tie upwards, for a plain percentage. */
  roundedHalfUp() {
    return this.rounded("halfUp");
  }
  rounded(rounding) {
    return new _Quantity({ kind: "round", unit: this.unit, of: this.node, rounding });
  }
  /** `parts` of `outOf` equal parts, rounded to the fen: the only node that divides. */
  share(share2) {
    const { parts, outOf, rounding, unit } = share2;
    return new _Quantity({ kind: "share", unit, of: this.node, parts: parts.node, outOf, rounding });
  }
  isBelow(other) {
    return compare("below", this, other);
  }
  isAtMost(other) {
    return compare("atMost", this, other);
  }
  isAbove(other) {
    return compare("below", other, this);
  }
  isAtLeast(other) {
    return compare("atMost", other, this);
  }
};
var Condition = class _Condition {
  node;
  constructor(node) {
    this.node = Object.freeze(node);
  }
  and(...others) {
    return all(this, ...others);
  }
  or(...others) {
    return any(this, ...others);
  }
  not() {
    return new _Condition({ kind: "not", of: this.node });
  }
};
function compare(kind, left, right) {
  sameUnit(left.unit, right.unit);
  return new Condition({ kind, left: left.node, right: right.node });
}
var all = (...items) => new Condition({ kind: "all", items: items.map((item) => item.node) });
var any = (...items) => new Condition({ kind: "any", items: items.map((item) => item.node) });
var least = (first, ...others) => extreme("least", first, others);
var greatest = (first, ...others) => extreme("greatest", first, others);
function extreme(kind, first, others) {
  const items = [first, ...others];
  for (const item of items) sameUnit(first.unit, item.unit);
  return new Quantity({ kind, unit: first.unit, items: items.map((item) => item.node) });
}
var number = (value, unit) => new Quantity({ kind: "number", unit, value });
var parameter = (value, unit, name) => new Quantity({ kind: "number", unit, value, name: figureName(name) });
function when(condition, then, otherwise) {
  if (then instanceof Condition || otherwise instanceof Condition) {
    if (then instanceof Condition && otherwise instanceof Condition)
      return new Condition({ kind: "choose", when: condition.node, yes: then.node, no: otherwise.node });
    throw new Error("Both branches must be quantities, or both conditions");
  }
  const unit = sameUnit(then.unit, otherwise.unit);
  return new Quantity({ kind: "choose", unit, when: condition.node, yes: then.node, no: otherwise.node });
}
function rule(id, clause11, label, of2) {
  const name = Object.freeze({ id, clause: clause11, label });
  if (of2 instanceof Condition) return new Condition({ kind: "rule", name, of: of2.node });
  return new Quantity({ kind: "rule", name, unit: of2.unit, of: of2.node });
}

// src/language/input.ts
var MoneyInput = class extends Quantity {
  takes = "money";
  input;
  constructor(input) {
    super({ kind: "input", unit: input.unit, input });
    this.input = Object.freeze(input);
  }
  isGiven() {
    return given(this.input);
  }
};
var CountInput = class _CountInput extends Quantity {
  takes = "count";
  input;
  required;
  constructor(input, required) {
    super({ kind: "input", unit: input.unit, input });
    this.input = Object.freeze(input);
    this.required = required;
  }
  /** The same count for a caller who may not know it. */
  optional() {
    return new _CountInput(this.input, false);
  }
};
var TruthInput = class extends Condition {
  takes = "truth";
  input;
  constructor(input) {
    super({ kind: "truth", input });
    this.input = Object.freeze(input);
  }
  isGiven() {
    return given(this.input);
  }
};
var ChoiceInput = class _ChoiceInput {
  takes = "choice";
  input;
  options;
  constructor(input, options) {
    this.input = Object.freeze({ ...input, options });
    this.options = options;
  }
  is(...options) {
    return new Condition({ kind: "isOneOf", input: this.input, options });
  }
  /** The same choice for a caller who cannot choose one of the options. */
  without(option) {
    const others = this.options.filter((other) => other !== option);
    return new _ChoiceInput(this.input, others);
  }
};
var SetInput = class {
  takes = "set";
  input;
  options;
  constructor(input, options) {
    this.input = Object.freeze({ ...input, options });
    this.options = options;
  }
  includes(...options) {
    return new Condition({ kind: "includesAny", input: this.input, options });
  }
};
var DayFigure = class {
  day;
  name;
  constructor(day2, name) {
    this.day = day2;
    this.name = name;
  }
};
var DayInput = class {
  takes = "day";
  input;
  constructor(input) {
    this.input = Object.freeze(input);
  }
  isOnOrBefore(day2) {
    const compared = typeof day2 === "string" ? { day: day2 } : { day: day2.day, figure: day2.name };
    return new Condition({ kind: "onOrBefore", input: this.input, ...compared });
  }
};
var given = (input) => new Condition({ kind: "given", input });

// src/language/walk.ts
function childrenOf(node) {
  switch (node.kind) {
    case "number":
    case "input":
    case "truth":
    case "given":
    case "isOneOf":
    case "includesAny":
    case "onOrBefore":
      return [];
    case "add":
    case "subtract":
    case "multiply":
    case "below":
    case "atMost":
      return [node.left, node.right];
    case "least":
    case "greatest":
    case "all":
    case "any":
      return node.items;
    case "round":
    case "not":
    case "rule":
      return [node.of];
    case "share":
      return [node.of, node.parts];
    case "choose":
      return [node.when, node.yes, node.no];
    default:
      return unreachable(node);
  }
}
function nodesOf(roots) {
  const seen = /* @__PURE__ */ new Set();
  const visit = (node) => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const child of childrenOf(node)) visit(child);
  };
  for (const root of roots) visit(root);
  return seen;
}
function inputsOf(roots) {
  const inputs = /* @__PURE__ */ new Map();
  for (const node of nodesOf(roots)) if ("input" in node) inputs.set(node.input.key, node.input);
  return [...inputs.values()];
}
function figuresIn(roots) {
  const keys = /* @__PURE__ */ new Set();
  for (const node of nodesOf(roots)) {
    const name = node.kind === "number" ? node.name : node.kind === "onOrBefore" ? node.figure : void 0;
    if (name) keys.add(name.key);
  }
  return keys;
}

// src/kit/figure.ts
var figure = /* @__NO_SIDE_EFFECTS__ */ (id, { value, unit, clause: clause11, label }) => parameter(value, unit, { id, clause: clause11, label });
var dayFigure = /* @__NO_SIDE_EFFECTS__ */ (id, { day: day2, clause: clause11, label }) => new DayFigure(day2, figureName({ id, clause: clause11, label }));
var onDay = /* @__PURE__ */ new DayInput({
  key: "on",
  id: "on",
  source: "day",
  type: "day",
  label: { zh: "\u653F\u7B56\u6267\u884C\u65E5\u671F", en: "the day whose law applies" }
});
var inForceFrom = (day2) => new Condition({ kind: "onOrBefore", input: onDay.input, day: dayText(dayNumber(day2) - 1) }).not();
var onDaysOf = ({ from, to }) => all(...from === void 0 ? [] : [inForceFrom(from)], ...to === void 0 ? [] : [onDay.isOnOrBefore(to)]);
function lastDaysIn(expressions) {
  let days;
  return () => {
    days ??= [
      ...new Set(
        [...nodesOf(expressions().map(({ node }) => node))].flatMap(
          (node) => node.kind === "onOrBefore" && node.input.source === "day" ? node.day : []
        )
      )
    ].sort();
    return days;
  };
}

// src/kit/shape.ts
var made = (parts) => Object.freeze({ inForce: false, alsoCalled: [], feeds: [], ...parts });
var field = (name, takes, more = {}) => made({ name, takes, required: false, label: takes.input.label, feeds: [{ way: "asGiven", fact: takes }], ...more });
var identifier = (label) => made({ name: "id", takes: "identifier", required: true, label, told: "never" });
var dayField = (name, {
  required,
  label,
  supplier,
  ...more
}) => {
  const of2 = supplier ? { supplier } : {};
  const takes = new DayInput({ key: name, id: name, source: "fact", type: "day", label, ...of2 });
  return made({ ...more, name, takes, required, label });
};
var carriedField = (name, takes, label) => made({ name, takes, required: false, told: "never", label });
var carried = {
  name: carriedField("name", "text", { zh: "\u59D3\u540D", en: "name" }),
  note: carriedField("note", "text", { zh: "\u5907\u6CE8", en: "note" }),
  carried: carriedField("carried", "texts", { zh: "\u5176\u4ED6\u767B\u8BB0\u5185\u5BB9", en: "what else the register says" })
};
var exitReasons = {
  death: { zh: "\u6B7B\u4EA1", en: "death" },
  movedAway: { zh: "\u8FC1\u51FA", en: "moved away" },
  incomeRose: { zh: "\u6536\u5165\u8D85\u6807", en: "income rose" },
  ownRequest: { zh: "\u81EA\u613F\u9000\u51FA", en: "own request" },
  other: { zh: "\u5176\u4ED6", en: "another reason" }
};
var exit = {
  exitOn: made({
    name: "exit.on",
    takes: new DayInput({
      key: "exitOn",
      id: "exitOn",
      source: "fact",
      type: "day",
      label: { zh: "\u7EC8\u6B62\u65E5\u671F", en: "exit on" }
    }),
    required: true,
    told: "ifGiven",
    label: { zh: "\u7EC8\u6B62\u65E5\u671F", en: "exit on" }
  }),
  exitReason: made({
    name: "exit.reason",
    takes: new ChoiceInput(
      {
        key: "exitReason",
        id: "exitReason",
        source: "fact",
        type: "choice",
        label: { zh: "\u7EC8\u6B62\u539F\u56E0", en: "reason of the exit" },
        optionLabels: exitReasons
      },
      ["death", "movedAway", "incomeRose", "ownRequest", "other"]
    ),
    required: false,
    told: "ifGiven",
    label: { zh: "\u7EC8\u6B62\u539F\u56E0", en: "reason of the exit" }
  })
};
var skeleton = {
  household: {
    id: identifier({ zh: "\u6237\u7F16\u53F7", en: "household" }),
    on: dayField("on", {
      required: false,
      inForce: true,
      told: "never",
      label: { zh: "\u65E5\u671F", en: "day" },
      description: {
        zh: "\u6D4B\u7B97\u65E5\uFF1B\u6807\u51C6\u4E0E\u8EAB\u4EFD\u4EE5\u8BE5\u65E5\u4E3A\u51C6\u3002\u987B\u5728\u6B64\u5904\u6216\u7531\u8C03\u7528\u8005\uFF08--on\uFF09\u7ED9\u51FA\u3002",
        en: "The day of the assessment; standards and statuses are those of this day. Required here or by the caller (--on)."
      }
    }),
    ...exit,
    ...carried
  },
  member: { id: identifier({ zh: "\u4EBA\u5458\u7F16\u53F7", en: "person" }), ...exit, ...carried },
  education: {
    academicYear: made({
      name: "academicYear",
      takes: "academicYear",
      required: false,
      label: { zh: "\u5B66\u5E74", en: "academic year" }
    })
  },
  claim: {
    id: identifier({ zh: "\u7ED3\u7B97\u5355\u53F7", en: "claim" }),
    settledOn: dayField("settledOn", {
      required: true,
      inForce: true,
      label: { zh: "\u7ED3\u7B97\u65E5\u671F", en: "settled on" }
    }),
    servedOn: dayField("servedOn", {
      required: false,
      told: "ifGiven",
      label: { zh: "\u5C31\u8BCA\u65E5\u671F", en: "date of service" },
      supplier: { zh: "\u5C31\u8BCA\u533B\u9662", en: "the hospital" }
    })
  }
};

// src/words/language.ts
var of = (text2) => ({ zh: text2("zh"), en: text2("en") });
var same = (text2) => ({ zh: text2, en: text2 });
var joined = (labels, between2) => of((language) => labels.map((label) => label[language]).join(between2[language]));
var list = (labels) => joined(labels, { zh: "\u3001", en: ", " });

// src/checks/path.ts
var longestName = 40;
var shortened = (name) => name.length > longestName ? `${name.slice(0, longestName)}\u2026` : name;
function steppedInto(path, step) {
  if (typeof step === "number") return `${path}[${step}]`;
  const name = shortened(String(step));
  return path === "" ? name : `${path}.${name}`;
}

// src/checks/schema.ts
import * as z from "zod/mini";

// src/words/issues.ts
var english = {
  moneyText: () => 'must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
  moneyNegative: () => "must not be negative",
  moneyDecimals: () => "must have at most 2 decimals (whole fen)",
  moneyExponent: () => "must be written out in digits, without an exponent",
  moneySeparator: () => "must be digits and one point, without separators: write 1234.50",
  moneyUnit: () => "must be digits only, without a currency sign or unit: write 300",
  moneyFullWidth: () => "must be in half-width digits: write 300 in place of \uFF13\uFF10\uFF10",
  moneyTooLarge: () => "must have at most 13 digits before the point",
  notANumber: () => "must be a number that exists (not NaN or infinity)",
  wholeNumber: ({ least: least3, most: most2 }) => `must be a whole number from ${least3} to ${most2}`,
  truth: () => "must be true or false",
  text: () => "must be a text",
  identifier: () => "must be a text that is not empty",
  duplicateId: () => "is used twice; every id must be unique",
  date: () => "must be a day of the calendar, written YYYY-MM-DD",
  dayOrder: () => "is before the first day; correct one of the two",
  dayAfter: ({ limit }) => `must not lie after \`${limit}\`; correct one of the two`,
  dayBefore: ({ limit }) => `must not lie before \`${limit}\`; correct one of the two`,
  academicYearOver: ({ day: day2 }) => `ended before ${day2}, when the policy was not yet in force`,
  beforePolicy: ({ day: day2 }) => `is before ${day2}, when the policy was not yet in force`,
  academicYear: () => "must be an academic year such as 2013-2014",
  year: () => "must be a calendar year such as 2012",
  option: ({ options }) => `must be one of: ${options}`,
  list: () => "must be a list",
  object: () => "must be an object with named values",
  required: () => "is required",
  unknownKey: ({ suggestion }) => suggestion ? `is not a known name; did you mean "${suggestion}"?` : "is not a known name; remove it or correct it",
  partlyBetween: () => 'known in part is { "from": "600", "to": "900" }, or one of the two; "from" is at most "to", within what the fact takes',
  partlyChoice: () => 'known in part is { "anyOf": [ \u2026 ] } with options of the fact',
  partlyNot: () => "cannot be known in part; give it, or leave it out",
  partlyRefused: () => "is known in part, which assess and explain take and this does not; give the value, or leave it out",
  noSentences: () => "needs the sentences in this bundle: call useSentences() once",
  notOfTheCase: ({ option }) => `is no part of a case; give it in the option "${option}"`,
  noSuchPlace: () => "leads to a member, an education or a claim that the case does not have; list it first",
  moreUnknown: ({ count }) => `and ${count} more names that are not known`,
  nameTwice: ({ name }) => `${name ? `${name} ` : ""}is given twice, under two names; keep one`,
  emptyHousehold: () => "must hold at least one member; where the last has died or left, give the members and their `exit`",
  tooManyMembers: ({ most: most2 }) => `must hold at most ${most2} members; a register of many households is a list of cases`,
  tooManyItems: ({ most: most2 }) => `must hold at most ${most2} items`,
  tooManyClaims: ({ most: most2 }) => `must hold at most ${most2} claims in all`,
  insuranceAboveCost: ({ limit }) => `must not exceed ${limit}`,
  along: ({ options }) => `must be a sum, a count or a day that this household has, a standard or a figure: ${options}`,
  goal: () => "must name one thing to reach: an outcome of a programme, at least a sum, or at most a sum (in the CLI: --programme with --outcome, --at-least or --at-most)",
  sweepTooFine: () => 'turns at more than 4000 values between "from" and "to"; give a shorter span',
  sweepOrder: () => 'is above "to"; correct one of the two',
  sweepBounds: ({ least: least3, most: most2 }) => `must lie from ${least3} to ${most2}, the values that this fact can have here`,
  onRequired: () => "is required where standards are a dated register (in the CLI: --on DATE)",
  capOverTime: () => "change the cap of a year from a day on, which SQL does not print: use audit, settle or assess",
  programme: ({ options }) => `must be a programme: ${options}`,
  month: () => "must be a month such as 2013-05",
  typedFile: () => "cannot be typed where a table is a CSV file: no type is guessed; leave it out, or say text",
  sqlName: () => "must be the name of a table, column, view or function: not empty, without control characters",
  internal: () => "could not be determined because of a fault in the library; please report it"
};

// src/checks/issue.ts
function issue(code, path, ...told) {
  return issueWith(code, path, told[0] ?? {});
}
function issueWith(code, path, values) {
  const message = messageOf(english, code, "en")(values);
  return Object.freeze({ code, path, message, values: Object.freeze(values) });
}
var beside = { en: {}, zh: {} };
function useMessages({ en, zh }) {
  beside = { en: { ...beside.en, ...en }, zh: { ...beside.zh, ...zh } };
}
var isIssueCode = (text2) => Object.hasOwn(english, text2) || Object.hasOwn(beside.en, text2);
function messageOf(messages, code, language) {
  const message = messages[code] ?? beside[language][code];
  if (!message) throw new Error(`no message for ${code}`);
  return message;
}
var InputError = class extends Error {
  /** Tells it from other errors, also where two copies of the library are loaded. */
  name = "InputError";
  /** Everything that is wrong, in the order of the input. */
  issues;
  /** The message is every issue's in English, a line each. */
  constructor(issues) {
    super(issues.map(({ path, message }) => path === "" ? message : `${path}: ${message}`).join("\n"));
    this.issues = Object.freeze([...issues]);
  }
  /** The code of the first issue. */
  get code() {
    return this.issues[0]?.code;
  }
  /** The path of the first issue; empty for the input as a whole. */
  get path() {
    return this.issues[0]?.path ?? "";
  }
};

// src/checks/own.ts
var untouched = Reflect.ownKeys(Object.prototype).length;
var isTampered = () => Reflect.ownKeys(Object.prototype).length !== untouched;
var ownRecord = (given2) => isTampered() ? Object.assign(/* @__PURE__ */ Object.create(null), given2) : given2;
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var hasFacts = (value) => isPlainRecord(value) || tagOf.call(value) === "[object Object]";
var tagOf = Object.prototype.toString;
function isPlainRecord(value) {
  if (!isRecord(value)) return false;
  const above = Object.getPrototypeOf(value);
  return above === Object.prototype || above === null || Object.getPrototypeOf(above) === null;
}
function ownCopy(value) {
  if (Array.isArray(value)) return value.map(ownCopy);
  if (typeof value !== "object" || value === null) return value;
  const copy = /* @__PURE__ */ Object.create(null);
  for (const key of Object.keys(value)) copy[key] = ownCopy(value[key]);
  return copy;
}

// src/checks/schema.ts
var maybeKnown = (schema) => z.optional(z.nullable(schema));
var plainMoney = /^\d{1,13}(\.\d{1,2})?$/;
function moneyFault(value, options = {}) {
  if (typeof value === "number" && !Number.isFinite(value)) return "notANumber";
  if (typeof value !== "string" && typeof value !== "number") return "moneyText";
  const given2 = String(value);
  const text2 = options.signed && given2.startsWith("-") ? given2.slice(1) : given2;
  if (plainMoney.test(text2)) return void 0;
  if (/[０-９．－]/.test(text2)) return "moneyFullWidth";
  if (/^-/.test(text2)) return options.signed ? "moneyText" : "moneyNegative";
  if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(text2)) return "moneyExponent";
  if (/^\d+\.\d{3,}$/.test(text2)) return "moneyDecimals";
  if (/^\d{14,}(\.\d+)?$/.test(text2)) return "moneyTooLarge";
  if (/^\d{1,3}([,，']\d{3})+(\.\d*)?$/.test(text2)) return "moneySeparator";
  if (/^(nan|[+-]?inf(inity)?)$/i.test(text2)) return "notANumber";
  if (/\d/.test(text2) && /[^\d.,\s]/.test(text2)) return "moneyUnit";
  return "moneyText";
}
var failing = (fault, values = {}) => z.check((context) => {
  const code = fault(context.value);
  if (code)
    context.issues.push({ code: "custom", message: code, input: context.value, params: values, continue: true });
});
var money = z.any().check(failing((value) => moneyFault(value)));
var truth = z.boolean({ error: "truth" });
var isDay = (text2) => dayDigits(text2) >= 0;
var day = z.string({ error: "date" }).check(failing((text2) => isDay(text2) ? void 0 : "date"));
var daysFrom = /* @__PURE__ */ new Map();
var makeDayFrom = (firstDay) => z.string({ error: "date" }).check(
  failing((text2) => isDay(text2) ? text2 < firstDay ? "beforePolicy" : void 0 : "date", { day: firstDay })
);
function dayFrom(firstDay) {
  const made2 = daysFrom.get(firstDay) ?? makeDayFrom(firstDay);
  daysFrom.set(firstDay, made2);
  return made2;
}
var wholeNumber = (least3, most2) => z.any().check(
  failing((value) => isSafeInteger(value) && value >= least3 && value <= most2 ? void 0 : "wholeNumber", {
    least: least3,
    most: most2
  })
);
var oneOf = (options) => z.enum(options);
function parse(schema, value, context = {}) {
  const tampered = isTampered();
  const result = z.safeParse(schema, tampered ? ownCopy(value) : value, { reportInput: true });
  if (result.success) {
    if (isStrange(value)) throw new InputError(strangers(value, start(context)));
    return tampered ? ownCopy(result.data) : result.data;
  }
  const told = { unknown: 0 };
  const issues = result.error.issues.flatMap((found) => issuesOf(found, context, told));
  const more = told.unknown - mostUnknown;
  throw new InputError(more > 0 ? [...issues, issue("moreUnknown", "", { count: more })] : issues);
}
var isStrange = (value) => {
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value) && !hasFacts(value)) return true;
  for (const name of Object.keys(value))
    if (isStrange(value[name])) return true;
  return false;
};
function strangers(value, path) {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, place) => strangers(item, [...path, place]));
  if (!hasFacts(value)) return [issue("object", pathText(path))];
  return Object.entries(value).flatMap(([name, item]) => strangers(item, [...path, name]));
}
var start = ({ at }) => at ? [at] : [];
var mostUnknown = 20;
function issuesOf(found, context, told) {
  const place = [...start(context), ...found.path];
  const path = pathText(place);
  switch (found.code) {
    case "unrecognized_keys": {
      const left = Math.max(0, mostUnknown - told.unknown);
      told.unknown += found.keys.length;
      return found.keys.slice(0, left).map((key) => unknownName(key, context.names ?? [], pathText([...place, key])));
    }
    case "invalid_value":
      return [missingOr(found, path, issue("option", path, { options: found.values.join(", ") }))];
    default: {
      const code = isIssueCode(found.message) ? found.message : expectedCode(found);
      const values = found.code === "custom" ? found.params : void 0;
      return [missingOr(found, path, issue(code, path, values))];
    }
  }
}
var missingOr = (found, path, otherwise) => found.input === void 0 || found.input === null ? issue("required", path) : otherwise;
var expectedCode = (found) => found.code === "invalid_type" && found.expected === "array" ? "list" : "object";
var pathText = (path) => path.reduce(steppedInto, "");
var unknownName = (name, known3, path = shortened(name)) => issue("unknownKey", path, { suggestion: nearest(name, known3) });
function nearest(name, names) {
  const ranked2 = names.map((known3) => ({ known: known3, distance: editDistance(name.toLowerCase(), known3.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  const best = ranked2[0];
  return best && best.distance <= Math.max(2, Math.floor(best.known.length / 4)) ? best.known : "";
}
function editDistance(a, b) {
  if (Math.abs(a.length - b.length) > 8) return 99;
  let previous = Array.from({ length: b.length + 1 }, (_, column2) => column2);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column2 = 1; column2 <= b.length; column2++) {
      const substituted = (previous[column2 - 1] ?? 0) + (a[row - 1] === b[column2 - 1] ? 0 : 1);
      current.push(Math.min((previous[column2] ?? 0) + 1, (current[column2 - 1] ?? 0) + 1, substituted));
    }
    previous = current;
  }
  return previous[b.length] ?? 99;
}

// src/words/table-issues.ts
var meant = (suggestion) => suggestion ? `; did you mean "${suggestion}"?` : "";
var tableEnglish = {
  dayCell: () => "must be a day such as 2013-05-01 (year, month, day)",
  dayAbsent: () => "there is no such day in the calendar",
  dayAmbiguous: ({ one, other }) => `could be ${one} or ${other}; write year, month, day: ${one}`,
  dayYearLast: () => "has its year last; write year, month, day, such as 2013-05-01",
  monthCell: () => "must be a month such as 2013-05",
  monthAbsent: () => "there is no such month",
  monthAmbiguous: ({ one, other }) => `could be ${one} or ${other}; write the month with two digits: ${one}`,
  monthRewritten: () => "is a month that a spreadsheet rewrote; format the column as text, write 2013-05, and save it again",
  periodCell: () => "must be a month such as 2013-05, a quarter such as 2013-Q2, a year, or an academic year 2012-2013",
  moneyCell: () => "must be a sum in yuan such as 1234.50",
  optionCell: ({ options }) => `must be one of: ${options}`,
  idDamaged: () => "was damaged by a spreadsheet that took it for a number: its last digits are lost; export it again, with the column as text",
  errorCell: () => "holds the error of a formula, such as #REF!; mend the formula or write the value",
  exampleRow: () => "is the example row of the template; delete it",
  householdTwice: ({ row }) => `is the household of row ${row} again; keep one row a household`,
  householdRowsDisagree: ({ row }) => `differs from row ${row} of the same household; keep one of the two`,
  numberOfSeveral: ({ name, count, places }) => `is the ${name} of ${count} households of the register (${places}), so that it is not known whose it is; correct the register`,
  numberIsOtherId: ({ name }) => `is the ${name} of no household of the register, and is the id of one; correct the ledger or the register`,
  numberPerhapsUnread: ({ name }) => `is the ${name} of no household that can be read, and some of the register cannot; correct the register first`,
  earlierClaimOpen: () => "comes after a claim of the same year that is not settled, so that what is left of the cap is not known; settle that one first",
  unknownColumn: ({ name, suggestion, carry }) => `the column "${name}" is not known${meant(suggestion)}; keep it along with --carry ${carry} (all such columns: --carry-all), or delete it`,
  headerNotFound: ({ rows, ids, sheets }) => `none of the first ${rows} rows has column names that are known; expected for instance: ${ids}${sheets ? ` (the sheets are ${sheets}: name one with --sheet)` : ""}; --header-row N says which row it is`,
  headerRowAbsent: ({ row }) => `there is no row ${row} to be the header; correct --header-row`,
  sheetAbsent: ({ sheets }) => `has no such sheet; there are: ${sheets}`,
  workbookDamaged: () => "cannot be read as an Excel workbook; open it, save it as .xlsx or as CSV UTF-8, and try again",
  workbookTooLarge: ({ most: most2 }) => `has a sheet of more than ${most2} MiB, which is too large to be read as a workbook; save it as CSV UTF-8, which may be of any size`,
  oldWorkbook: () => "is an Excel workbook of the old kind (.xls); save it as .xlsx or as CSV UTF-8 in Excel or WPS",
  webPage: () => "is a web page and no table; open it in Excel or WPS and save it as .xlsx or as CSV UTF-8",
  pdf: () => "is a PDF and no table; ask for the table as .xlsx or CSV",
  gzipDamaged: () => "is packed with gzip and cannot be unpacked; it is damaged or not complete",
  monthsWithoutYear: () => "has a column a month and no year; name it with --year 2013",
  columnGivenTwice: ({ name }) => `the column "${name}" stands in the file and is set besides; keep one of the two`,
  encoding: () => "is not valid in the encoding of the file; save it as UTF-8 or GB18030, or name it with --encoding",
  lineTooLong: ({ most: most2 }) => `is longer than ${most2} MiB; write one household a line`,
  tooManyCells: ({ most: most2 }) => `has more than ${most2} cells, more than any spreadsheet has columns`,
  raggedRow: ({ expected, found }) => `has ${found} cells where the header has ${expected}`,
  quote: () => "has a quotation mark that is not closed or stands in the middle of a cell",
  columnTwice: () => "stands twice in the header",
  resultColumn: () => "is the name of a result, which would stand beside it; rename the column",
  columnUnnamed: ({ column: column2 }) => `column ${column2} has no name in the header; name it, or empty its cells`,
  header: () => "the table has no header row",
  truthCell: () => "must be true, false, \u662F or \u5426 (empty for unknown)",
  columnRequired: () => "is missing from the header",
  noHousehold: () => "belongs to no household or member of the other tables; check its ids"
};

// src/words/table-issues-in-chinese.ts
var meant2 = (suggestion) => suggestion ? `\uFF0C\u662F\u5426\u4E3A\u201C${suggestion}\u201D\uFF1F` : "";
var tableChinese = {
  dayCell: () => "\u65E5\u671F\u8BF7\u5199\u4F5C 2013-05-01\uFF08\u5E74-\u6708-\u65E5\uFF09",
  dayAbsent: () => "\u6CA1\u6709\u8FD9\u4E00\u5929",
  dayAmbiguous: ({ one, other }) => `\u53EF\u80FD\u662F ${one}\uFF0C\u4E5F\u53EF\u80FD\u662F ${other}\uFF1B\u8BF7\u6309\u5E74-\u6708-\u65E5\u4E66\u5199\uFF0C\u5982 ${one}`,
  dayYearLast: () => "\u5E74\u4EFD\u5199\u5728\u4E86\u6700\u540E\uFF1B\u8BF7\u6309\u5E74-\u6708-\u65E5\u4E66\u5199\uFF0C\u5982 2013-05-01",
  monthCell: () => "\u6708\u4EFD\u8BF7\u5199\u4F5C 2013-05",
  monthAbsent: () => "\u6CA1\u6709\u8FD9\u4E2A\u6708\u4EFD",
  monthAmbiguous: ({ one, other }) => `\u53EF\u80FD\u662F ${one}\uFF0C\u4E5F\u53EF\u80FD\u662F ${other}\uFF1B\u6708\u4EFD\u8BF7\u5199\u4E24\u4F4D\uFF0C\u5982 ${one}`,
  monthRewritten: () => "\u6708\u4EFD\u5DF2\u88AB\u7535\u5B50\u8868\u683C\u6539\u5199\uFF1B\u8BF7\u628A\u8BE5\u5217\u8BBE\u4E3A\u6587\u672C\u683C\u5F0F\uFF0C\u5199\u4F5C 2013-05\uFF0C\u518D\u91CD\u65B0\u4FDD\u5B58",
  periodCell: () => "\u8BF7\u5199\u4F5C\u6708\u4EFD 2013-05\u3001\u5B63\u5EA6 2013-Q2\u3001\u5E74\u4EFD 2013 \u6216\u5B66\u5E74 2012-2013",
  moneyCell: () => "\u8BF7\u586B\u91D1\u989D\uFF08\u5143\uFF09\uFF0C\u5982 1234.50",
  optionCell: ({ options }) => `\u5E94\u586B\u4E0B\u5217\u4E4B\u4E00\uFF1A${options}`,
  idDamaged: () => "\u7F16\u53F7\u88AB\u7535\u5B50\u8868\u683C\u5F53\u4F5C\u6570\u5B57\u6539\u5199\uFF0C\u672B\u51E0\u4F4D\u5DF2\u4E22\u5931\uFF1B\u8BF7\u628A\u8BE5\u5217\u8BBE\u4E3A\u6587\u672C\u683C\u5F0F\uFF0C\u91CD\u65B0\u5BFC\u51FA",
  errorCell: () => "\u662F\u516C\u5F0F\u9519\u8BEF\u503C\uFF08\u5982 #REF!\uFF09\uFF1B\u8BF7\u6539\u6B63\u516C\u5F0F\u6216\u76F4\u63A5\u586B\u5199",
  exampleRow: () => "\u662F\u6A21\u677F\u7684\u793A\u4F8B\u884C\uFF0C\u8BF7\u5220\u9664",
  householdTwice: ({ row }) => `\u4E0E\u7B2C${row}\u884C\u662F\u540C\u4E00\u6237\uFF1B\u6BCF\u6237\u53EA\u4FDD\u7559\u4E00\u884C`,
  householdRowsDisagree: ({ row }) => `\u4E0E\u540C\u4E00\u6237\u7684\u7B2C${row}\u884C\u4E0D\u4E00\u81F4\uFF1B\u8BF7\u6838\u5B9E\u540E\u7EDF\u4E00`,
  numberOfSeveral: ({ name, count, places }) => `\u540D\u518C\u4E2D\u6709 ${count} \u6237\u90FD\u662F\u8FD9\u4E2A${name}\uFF08${places}\uFF09\uFF0C\u4E0D\u80FD\u786E\u5B9A\u662F\u54EA\u4E00\u6237\uFF1B\u8BF7\u66F4\u6B63\u540D\u518C`,
  numberIsOtherId: ({ name }) => `\u540D\u518C\u4E2D\u6CA1\u6709\u8FD9\u4E2A${name}\uFF0C\u5374\u6709\u540C\u53F7\u7684\u6237\u7F16\u53F7\uFF1B\u8BF7\u6838\u5BF9\u53F0\u8D26\u548C\u540D\u518C`,
  numberPerhapsUnread: ({ name }) => `\u683C\u5F0F\u6B63\u786E\u7684\u5404\u6237\u4E2D\u6CA1\u6709\u8FD9\u4E2A${name}\uFF0C\u800C\u540D\u518C\u4E2D\u6709\u683C\u5F0F\u6709\u8BEF\u7684\u6237\uFF1B\u8BF7\u5148\u66F4\u6B63\u540D\u518C`,
  earlierClaimOpen: () => "\u540C\u4E00\u5E74\u5EA6\u5728\u5148\u7684\u8D39\u7528\u5C1A\u4E0D\u80FD\u786E\u5B9A\uFF0C\u56E0\u6B64\u4E0D\u77E5\u5E74\u5EA6\u9650\u989D\u4F59\u989D\uFF1B\u8BF7\u5148\u8865\u9F50\u5728\u5148\u7684\u4E00\u7B14",
  unknownColumn: ({ name, suggestion, carry }) => `\u4E0D\u8BA4\u8BC6\u201C${name}\u201D\u8FD9\u4E00\u5217${meant2(suggestion)}\uFF1B\u4E0D\u9700\u8981\u7684\u5217\u8BF7\u52A0 --carry ${carry} \u4FDD\u7559\uFF08\u5168\u90E8\u4FDD\u7559\uFF1A--carry-all\uFF09\uFF0C\u6216\u5220\u9664`,
  headerNotFound: ({ rows, columns, sheets }) => `\u524D${rows}\u884C\u6CA1\u6709\u8BA4\u8BC6\u7684\u5217\u540D\uFF1B\u5E94\u6709\uFF1A${columns}${sheets ? `\uFF08\u5DE5\u4F5C\u8868\u6709\uFF1A${sheets}\uFF0C\u8BF7\u7528 --sheet \u6307\u660E\uFF09` : ""}\uFF1B\u4E5F\u53EF\u7528 --header-row \u6307\u660E\u8868\u5934\u6240\u5728\u884C`,
  headerRowAbsent: ({ row }) => `\u6CA1\u6709\u7B2C${row}\u884C\uFF0C\u4E0D\u80FD\u4F5C\u8868\u5934\uFF1B\u8BF7\u66F4\u6B63 --header-row`,
  sheetAbsent: ({ sheets }) => `\u6CA1\u6709\u8FD9\u5F20\u5DE5\u4F5C\u8868\uFF1B\u6709\uFF1A${sheets}`,
  workbookDamaged: () => "\u4E0D\u80FD\u4F5C\u4E3A Excel \u5DE5\u4F5C\u7C3F\u8BFB\u53D6\uFF1B\u8BF7\u6253\u5F00\u540E\u201C\u53E6\u5B58\u4E3A\u201D.xlsx \u6216 CSV UTF-8 \u518D\u8BD5",
  workbookTooLarge: ({ most: most2 }) => `\u6709\u5DE5\u4F5C\u8868\u8D85\u8FC7 ${most2} MiB\uFF0C\u8FC7\u5927\uFF1B\u8BF7\u201C\u53E6\u5B58\u4E3A\u201DCSV UTF-8\uFF0CCSV \u4E0D\u9650\u5927\u5C0F`,
  oldWorkbook: () => "\u662F\u65E7\u7248 Excel \u5DE5\u4F5C\u7C3F\uFF08.xls\uFF09\uFF1B\u8BF7\u5728 Excel \u6216 WPS \u4E2D\u201C\u53E6\u5B58\u4E3A\u201D.xlsx \u6216 CSV UTF-8",
  webPage: () => "\u662F\u7F51\u9875\u800C\u4E0D\u662F\u8868\u683C\uFF1B\u8BF7\u5728 Excel \u6216 WPS \u4E2D\u6253\u5F00\uFF0C\u201C\u53E6\u5B58\u4E3A\u201D.xlsx \u6216 CSV UTF-8",
  pdf: () => "\u662F PDF \u800C\u4E0D\u662F\u8868\u683C\uFF1B\u8BF7\u6539\u7528 .xlsx \u6216 CSV",
  gzipDamaged: () => "\u662F gzip \u538B\u7F29\u6587\u4EF6\uFF0C\u4F46\u4E0D\u80FD\u89E3\u538B\uFF1B\u6587\u4EF6\u5DF2\u635F\u574F\u6216\u4E0D\u5B8C\u6574",
  monthsWithoutYear: () => "\u6309\u6708\u5206\u5217\uFF081\u6708\u81F312\u6708\uFF09\u800C\u6CA1\u6709\u5E74\u4EFD\uFF1B\u8BF7\u7528 --year 2013 \u6307\u660E",
  columnGivenTwice: ({ name }) => `\u201C${name}\u201D\u5728\u6587\u4EF6\u4E2D\u5DF2\u6709\uFF0C\u53C8\u53E6\u884C\u6307\u5B9A\uFF1B\u8BF7\u53EA\u4FDD\u7559\u4E00\u4E2A`,
  encoding: () => "\u7F16\u7801\u4E0E\u5168\u6587\u4E0D\u540C\uFF1B\u8BF7\u5728 Excel \u6216 WPS \u4E2D\u201C\u53E6\u5B58\u4E3A\u201DCSV UTF-8\uFF0C\u6216\u7528 --encoding \u6307\u660E",
  lineTooLong: ({ most: most2 }) => `\u8D85\u8FC7 ${most2} MiB\uFF1B\u8BF7\u6BCF\u884C\u5199\u4E00\u6237`,
  tooManyCells: ({ most: most2 }) => `\u8D85\u8FC7 ${most2} \u683C\uFF0C\u591A\u4E8E\u4EFB\u4F55\u7535\u5B50\u8868\u683C\u7684\u5217\u6570`,
  raggedRow: ({ expected, found }) => `\u6709 ${found} \u683C\uFF0C\u800C\u8868\u5934\u6709 ${expected} \u683C`,
  quote: () => "\u5F15\u53F7\u672A\u95ED\u5408\uFF0C\u6216\u51FA\u73B0\u5728\u5355\u5143\u683C\u4E2D\u95F4",
  columnTwice: () => "\u5728\u8868\u5934\u51FA\u73B0\u4E24\u6B21",
  resultColumn: () => "\u4E0E\u7ED3\u679C\u5217\u540C\u540D\uFF1B\u8BF7\u6539\u5217\u540D",
  columnUnnamed: ({ column: column2 }) => `\u7B2C${column2}\u5217\u5728\u8868\u5934\u6CA1\u6709\u5217\u540D\uFF1B\u8BF7\u8865\u4E0A\u5217\u540D\u6216\u6E05\u7A7A\u8BE5\u5217`,
  header: () => "\u662F\u7A7A\u7684\uFF0C\u6CA1\u6709\u8868\u5934",
  truthCell: () => "\u5E94\u586B \u662F \u6216 \u5426\uFF08\u4E0D\u6E05\u695A\u7684\u7559\u7A7A\uFF09",
  columnRequired: () => "\u8868\u5934\u7F3A\u5C11\u8FD9\u4E00\u5217",
  noHousehold: () => "\u6240\u5C5E\u7684\u6237\u6216\u4EBA\u5458\u4E0D\u5728\u6237\u8868\u3001\u4EBA\u5458\u8868\u4E2D\uFF1B\u8BF7\u6838\u5BF9\u7F16\u53F7"
};

// src/tables/issues.ts
useMessages({ en: tableEnglish, zh: tableChinese });
var issue2 = (code, path, ...told) => issue(code, path, ...told);

// src/tables/catalogue/build.ts
var column = (id, kind, zh, en, names = [], more = {}) => ({ id, kind, label: { zh, en }, names, ...exampleBy(kind), ...more });
var exampleBy = (kind) => {
  const example = {
    money: "0.00",
    truth: "false",
    signedMoney: "480.00",
    day: "2013-06-01",
    period: "2013-06",
    academicYear: "2012-2013"
  };
  return kind in example ? { example: example[kind] } : {};
};
var household = column("household", "id", "\u6237\u7F16\u53F7", "household", ["\u6237\u53F7", "\u6237\u7F16\u7801", "\u5BB6\u5EAD\u7F16\u53F7", "\u5BB6\u5EAD\u7F16\u7801"]);
var person = column("person", "id", "\u4EBA\u5458\u7F16\u53F7", "person", ["\u4EBA\u5458\u7F16\u7801", "\u6210\u5458\u7F16\u53F7", "\u4E2A\u4EBA\u7F16\u53F7"]);
var claim = column("claim", "id", "\u7ED3\u7B97\u5355\u53F7", "claim", ["\u62A5\u9500\u7F16\u53F7", "\u62A5\u9500\u5355\u53F7"]);
var on = column("on", "day", "\u65E5\u671F", "day", ["\u751F\u6548\u65E5\u671F", "\u53D8\u66F4\u65E5\u671F"]);
var table = (id, label, columns, required, { tables }, more = {}) => ({
  id,
  label,
  columns,
  required,
  otherMeanings: tables.otherMeanings,
  household: "household",
  ...more
});
function paymentsTable(policy) {
  const { definitions, tables } = policy;
  const options = Object.fromEntries(
    definitions.map(({ id, label, alsoCalled = [] }) => [
      id,
      { label, names: [label.en, ...alsoCalled, ...tables.programmes[id] ?? []] }
    ])
  );
  const columns = [
    household,
    person,
    claim,
    column("programme", "choice", "\u9879\u76EE", "programme", ["\u9879\u76EE\u540D\u79F0", "\u6551\u52A9\u9879\u76EE", "\u53D1\u653E\u9879\u76EE", "\u6551\u52A9\u7C7B\u522B"], {
      options,
      ...definitions[0] ? { example: definitions[0].id } : {}
    }),
    column("period", "period", "\u6240\u5C5E\u671F", "period", [
      "\u6240\u5C5E\u6708\u4EFD",
      "\u6240\u5C5E\u5E74\u6708",
      "\u53D1\u653E\u5E74\u6708",
      "\u53D1\u653E\u6708\u4EFD",
      "\u8865\u52A9\u6708\u4EFD",
      "\u6708\u4EFD",
      "\u6240\u5C5E\u671F\u95F4"
    ]),
    column("amount", "signedMoney", "\u91D1\u989D", "amount", ["\u53D1\u653E\u91D1\u989D", "\u5B9E\u53D1\u91D1\u989D", "\u8865\u52A9\u91D1\u989D", "\u6551\u52A9\u91D1\u989D", "\u53D1\u653E\u989D"]),
    column("paidOn", "day", "\u53D1\u653E\u65E5\u671F", "day of payment", ["\u53D1\u653E\u65F6\u95F4", "\u652F\u4ED8\u65E5\u671F", "\u652F\u4ED8\u65F6\u95F4"]),
    column("id", "id", "\u6D41\u6C34\u53F7", "payment", ["\u652F\u4ED8\u6D41\u6C34\u53F7", "\u4EA4\u6613\u6D41\u6C34\u53F7", "\u652F\u4ED8\u7F16\u53F7"])
  ];
  return table("payments", { zh: "\u53D1\u653E\u53F0\u8D26", en: "payments" }, columns, ["household", "programme", "amount"], policy, {
    aMonth: { period: "period", amount: "amount" }
  });
}

// src/words/json-issues.ts
var jsonMessages = {
  zh: {
    json: ({ line, column: column2 }) => column2 ? `\u4E0D\u662F\u6709\u6548\u7684 JSON\uFF1A${line ? `\u7B2C${line}\u884C` : ""}\u7B2C${column2}\u4E2A\u5B57\u7B26` : "\u4E0D\u662F\u6709\u6548\u7684 JSON",
    keyTwice: () => "\u5728\u540C\u4E00\u5BF9\u8C61\u4E2D\u7ED9\u51FA\u4E24\u6B21\uFF1B\u8BF7\u53EA\u4FDD\u7559\u4E00\u4E2A",
    jsonTooDeep: ({ most: most2 }) => `\u5D4C\u5957\u8D85\u8FC7 ${most2} \u5C42\uFF1B\u672C\u5DE5\u5177\u7684\u8F93\u5165\u6CA1\u6709\u8FD9\u6837\u6DF1`,
    numberText: () => '\u6570\u5B57\u8BFB\u5165\u65F6\u4F1A\u4E22\u5931\u4F4D\u6570\uFF1B\u8BF7\u5199\u4F5C\u6587\u672C\uFF0C\u5982 "1234.5"'
  },
  en: {
    json: ({ line, column: column2 }) => column2 ? `is not valid JSON at ${line ? `line ${line}, ` : ""}character ${column2}` : "is not valid JSON",
    keyTwice: () => "is given twice in one object; keep one",
    jsonTooDeep: ({ most: most2 }) => `is nested more than ${most2} deep; no input is`,
    numberText: () => 'is a number that loses digits when it is read; write it as a text such as "1234.5"'
  }
};

// src/checks/scan-json.ts
function scanned(text2, firstLine2) {
  const scan = new Scan(text2, firstLine2);
  try {
    scan.whole();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { issues: [error.issue] };
  }
  return scan;
}
var mostDepth = 64;
var blank = /[ \t\n\r]*/y;
var plain = /[ !#-[\]-\uffff]*/y;
var escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
var number2 = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var word = /true|false|null/y;
var Fault = class extends Error {
  issue;
  constructor(found) {
    super(found.message);
    this.issue = found;
  }
};
var Scan = class {
  issues = [];
  text;
  firstLine;
  at = 0;
  constructor(text2, firstLine2) {
    this.text = text2;
    this.firstLine = firstLine2;
  }
  whole() {
    this.value("", 0);
    if (this.at < this.text.length) throw this.fault();
  }
  value(path, depth) {
    this.take(blank);
    const sign = this.text[this.at];
    if (sign === "{" || sign === "[") {
      if (depth === mostDepth) throw new Fault(issue("jsonTooDeep", "", { most: mostDepth }));
      this.at += 1;
      if (sign === "{") this.object(path, depth + 1);
      else this.list(path, depth + 1);
    } else if (sign === '"') this.string();
    else if (this.take(word) === void 0) this.number(path);
    this.take(blank);
  }
  object(path, depth) {
    const names = /* @__PURE__ */ new Set();
    this.items("}", () => {
      const name = String(JSON.parse(this.string()));
      const own = steppedInto(path, name);
      if (names.has(name)) this.issues.push(issue("keyTwice", own));
      names.add(name);
      this.take(blank);
      this.sign(":");
      this.value(own, depth);
    });
  }
  list(path, depth) {
    let place = 0;
    this.items("]", () => {
      this.value(steppedInto(path, place), depth);
      place += 1;
    });
  }
  /** Items between commas, up to the sign that ends them. */
  items(end, item) {
    this.take(blank);
    while (this.text[this.at] !== end) {
      item();
      this.take(blank);
      if (this.text[this.at] === end) break;
      this.sign(",");
      this.take(blank);
      if (this.text[this.at] === end) throw this.fault();
    }
    this.at += 1;
  }
  string() {
    const start2 = this.at;
    this.sign('"');
    do
      this.take(plain);
    while (this.take(escaped) !== void 0);
    this.sign('"');
    return this.text.slice(start2, this.at);
  }
  number(path) {
    const given2 = this.must(number2);
    if (decimalOf(given2) !== decimalOf(String(Number(given2)))) this.issues.push(issue("numberText", path));
  }
  take(what) {
    what.lastIndex = this.at;
    const found = what.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
  must(what) {
    const found = this.take(what);
    if (found === void 0) throw this.fault();
    return found;
  }
  sign(sign) {
    if (this.text[this.at] !== sign) throw this.fault();
    this.at += 1;
  }
  /** Where the text stops being JSON: the line only where there are several. */
  fault() {
    const before = this.text.slice(0, this.at).split("\n");
    const column2 = (before.at(-1) ?? "").length + 1;
    return new Fault(
      issue("json", "", this.text.includes("\n") ? { line: this.firstLine + before.length - 1, column: column2 } : { column: column2 })
    );
  }
};
function decimalOf(text2) {
  const [, minus = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text2) ?? [];
  if (whole === "") return text2;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const point2 = Number.parseInt(exponent, 10) - fraction.length + digits.length - significant.length;
  return `${minus}${significant}e${point2}`;
}

// src/checks/read-json.ts
useMessages(jsonMessages);
function readJson(text2, firstLine2 = 1) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return { issues: scanned(text2, firstLine2).issues };
  }
  const names = namesIn(value, mostDepth);
  if (names === void 0) return { issues: [issue("jsonTooDeep", "", { most: mostDepth })] };
  if (namesAtMost(text2) === names && !mayLoseDigits.test(text2)) return { value, issues: [] };
  return { value, issues: scanned(text2, firstLine2).issues };
}
var mayLoseDigits = /(?:^|[:,[\s])-?(?:[\d.]{16}|[\d.]+[eE])/;
function namesIn(value, depth) {
  if (typeof value !== "object" || value === null) return 0;
  if (depth === 0) return void 0;
  const isList = Array.isArray(value);
  let names = 0;
  for (const inner of isList ? value : Object.values(value)) {
    const within = typeof inner === "object" ? namesIn(inner, depth - 1) : 0;
    if (within === void 0) return void 0;
    names += isList ? within : within + 1;
  }
  return names;
}
function namesAtMost(text2) {
  let names = 0;
  for (let at = text2.indexOf(":"); at >= 0; at = text2.indexOf(":", at + 1)) {
    let before = at - 1;
    while (isBlank(text2.charCodeAt(before))) before -= 1;
    if (text2.charCodeAt(before) === quotationMark) names += 1;
  }
  return names;
}
var quotationMark = 34;
var isBlank = (code) => code === 32 || code === 10 || code === 13 || code === 9;

// src/tables/files/bytes.ts
function joinedBytes(parts) {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// src/tables/files/of-node.ts
import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { pipeline, Readable } from "node:stream";
import { createGunzip, inflateRawSync } from "node:zlib";
var asBuffer = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
var machine = {
  isAscii,
  isUtf8,
  asciiText: (bytes2) => asBuffer(bytes2).toString("latin1"),
  holds: (bytes2, text2) => asBuffer(bytes2).includes(text2),
  unpacked: (gzip) => {
    const stream = createGunzip();
    pipeline(Readable.from(gzip), stream, () => {
    });
    return stream;
  },
  inflated: async (bytes2) => inflateRawSync(bytes2),
  // The package is loaded when a workbook comes.
  readWorkbook: async (bytes2, options) => (await import("read-excel-file/node")).default(asBuffer(bytes2), options)
};

// src/tables/text.ts
var mebibyte = 1024 * 1024;
var longestLineDefault = 16 * mebibyte;
var lookAhead = 64 * 1024;
var lineFeed = 10;
async function* readLines(source, options = {}) {
  for await (const block of readLineBlocks(source, options)) yield* block;
}
async function* readLineBlocks(source, options = {}) {
  const longest = options.longestLine ?? longestLineDefault;
  const decoder = new LineDecoder(options.encoding);
  let pending = [];
  let pendingBytes = 0;
  let skipping = false;
  let isFirst = true;
  for await (const bytes2 of source) {
    let chunk = bytes2;
    if (skipping) {
      const end2 = chunk.indexOf(lineFeed);
      if (end2 < 0) continue;
      yield [{ line: decoder.nextLine(), fault: "lineTooLong" }];
      skipping = false;
      chunk = chunk.subarray(end2 + 1);
    }
    pending.push(chunk);
    pendingBytes += chunk.length;
    const end = chunk.lastIndexOf(lineFeed);
    if (end >= 0) {
      const whole = joinedBytes(pending);
      const cut = pendingBytes - chunk.length + end + 1;
      if (isFirst && startsAsUtf16(whole)) {
        yield [{ line: 1, fault: "encoding" }];
        return;
      }
      if (!decoder.isReadyFor(whole.subarray(0, cut))) continue;
      isFirst = false;
      yield decoder.lines(whole.subarray(0, cut - 1), longest);
      pending = [whole.subarray(cut)];
      pendingBytes = whole.length - cut;
    }
    if (pendingBytes > longest && !pending.some((part) => part.includes(lineFeed))) {
      pending = [];
      pendingBytes = 0;
      skipping = true;
    }
  }
  if (skipping) yield [{ line: decoder.nextLine(), fault: "lineTooLong" }];
  else if (pendingBytes > 0) {
    const rest = joinedBytes(pending);
    if (isFirst && startsAsUtf16(rest)) yield [{ line: 1, fault: "encoding" }];
    else yield decoder.lines(rest.at(-1) === lineFeed ? rest.subarray(0, -1) : rest, longest);
  }
}
var startsAsUtf16 = (bytes2) => bytes2[0] === 255 && bytes2[1] === 254 || bytes2[0] === 254 && bytes2[1] === 255;
var startsWithBom = (bytes2) => bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191;
var LineDecoder = class {
  decoder;
  line = 0;
  constructor(encoding) {
    if (encoding) this.settle(encoding);
  }
  nextLine() {
    this.line += 1;
    return this.line;
  }
  /** False while more bytes would help to tell the encoding. */
  isReadyFor(block) {
    return this.decoder !== void 0 || block.length >= lookAhead || startsWithBom(block) || machine.isAscii(block);
  }
  lines(block, longest) {
    const bytes2 = this.line === 0 && startsWithBom(block) ? this.withoutBom(block) : block;
    const text2 = this.decode(bytes2);
    if (text2 !== void 0 && bytes2.length <= longest)
      return text2.split("\n").map((part) => ({ line: this.nextLine(), text: withoutReturn(part) }));
    const lines = [];
    for (let start2 = 0; start2 <= bytes2.length; ) {
      const end = bytes2.indexOf(lineFeed, start2);
      const one = bytes2.subarray(start2, end < 0 ? bytes2.length : end);
      const decoded = one.length > longest ? void 0 : this.decode(one);
      const line = this.nextLine();
      if (decoded !== void 0) lines.push({ line, text: withoutReturn(decoded) });
      else lines.push({ line, fault: one.length > longest ? "lineTooLong" : "encoding" });
      start2 = end < 0 ? bytes2.length + 1 : end + 1;
    }
    return lines;
  }
  withoutBom(block) {
    this.settle("utf-8");
    return block.subarray(3);
  }
  settle(encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return this.decoder;
  }
  decode(bytes2) {
    if (machine.isAscii(bytes2)) return machine.asciiText(bytes2);
    const decoder = this.decoder ?? this.settle(guess(bytes2));
    if (decoder.encoding === "gb18030" && holdsUtf8(bytes2)) return void 0;
    try {
      return decoder.decode(bytes2);
    } catch {
      return void 0;
    }
  }
};
var leastUtf8 = 6;
function holdsUtf8(bytes2) {
  for (let start2 = 0; start2 < bytes2.length; ) {
    const end = bytes2.indexOf(lineFeed, start2);
    const line = bytes2.subarray(start2, end < 0 ? bytes2.length : end);
    start2 = end < 0 ? bytes2.length : end + 1;
    if (machine.isUtf8(line) && line.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0) >= leastUtf8) return true;
  }
  return false;
}
function guess(bytes2) {
  if (machine.isUtf8(bytes2)) return "utf-8";
  const gb = new TextDecoder("gb18030", { fatal: true });
  let asUtf82 = 0;
  let asGb = 0;
  for (let start2 = 0; start2 < bytes2.length; ) {
    const end = bytes2.indexOf(lineFeed, start2);
    const line = bytes2.subarray(start2, end < 0 ? bytes2.length : end);
    start2 = end < 0 ? bytes2.length : end + 1;
    if (machine.isAscii(line)) continue;
    if (machine.isUtf8(line)) asUtf82 += 1;
    try {
      gb.decode(line);
      asGb += 1;
    } catch {
    }
  }
  return asGb > asUtf82 ? "gb18030" : "utf-8";
}
var withoutReturn = (text2) => text2.endsWith("\r") ? text2.slice(0, -1) : text2;

// src/tables/files/records.ts
import { parse as parse2 } from "csv-parse/sync";
var mostLines = 1e3;
var mostLetters = 1024 * 1024;
var mostCells = 16384;
var RecordReader = class {
  delimiter;
  row = 0;
  /** The lines of a record that goes on. */
  open = [];
  openLetters = 0;
  records = [];
  constructor(delimiter) {
    this.delimiter = delimiter;
  }
  /** The rows that end in some lines. */
  rowsOf(lines) {
    for (const line of lines) {
      if ("text" in line) this.take(line.text);
      else {
        this.giveUp();
        this.add({ fault: line.fault });
      }
    }
    return this.parsed();
  }
  /** What is still open at the end was never closed. */
  end() {
    this.giveUp();
    return this.parsed();
  }
  take(line) {
    const isWhole2 = isPaired(line);
    if (this.open.length === 0) {
      if (line.trim() === "") this.add({ text: "" });
      else if (isWhole2) this.add({ text: line });
      else this.opened(line);
      return;
    }
    this.opened(line);
    if (!isWhole2) {
      const text2 = this.open.join("\n");
      if (this.parsedOne(text2)) {
        this.close();
        this.add({ text: text2 });
      } else this.takeApart();
    } else if (this.open.length >= mostLines || this.openLetters >= mostLetters) this.takeApart();
  }
  opened(line) {
    this.open.push(line);
    this.openLetters += line.length;
  }
  close() {
    const lines = this.open;
    this.open = [];
    this.openLetters = 0;
    return lines;
  }
  /** The first open line is a record of its own, which parsing refuses; the others are read again. */
  takeApart() {
    const [first = "", ...others] = this.close();
    this.add({ text: first });
    for (const line of others) this.take(line);
  }
  /** Open lines stand for themselves. */
  giveUp() {
    for (const text2 of this.close()) this.add({ text: text2 });
  }
  add(record) {
    this.row += 1;
    const isTooMany = "text" in record && hasMoreCells(record.text, this.delimiter);
    this.records.push({ row: this.row, ...isTooMany ? { fault: "tooManyCells" } : record });
  }
  /** Parses many records at once; where that fails, one by one, so that only the bad one is lost. */
  parsed() {
    const { records } = this;
    this.records = [];
    const texts = records.flatMap(({ text: text2 }) => text2 === void 0 || text2 === "" ? [] : [text2]);
    const together = this.parsedMany(texts.join("\n"));
    const all3 = together?.length === texts.length ? together : void 0;
    let next = 0;
    return records.map((record) => {
      const { row, text: text2 } = record;
      if (text2 === void 0) return { row, fault: record.fault };
      if (text2 === "") return { row, cells: [] };
      const cells = all3 ? all3[next] : this.parsedOne(text2);
      next += 1;
      return cells ? { row, cells } : { row, fault: "quote" };
    });
  }
  parsedOne(text2) {
    const rows = this.parsedMany(text2);
    return rows?.length === 1 ? rows[0] : void 0;
  }
  parsedMany(text2) {
    if (text2 === "") return [];
    try {
      return parse2(text2, { delimiter: this.delimiter, relax_column_count: true, record_delimiter: "\n" });
    } catch {
      return void 0;
    }
  }
};
function isPaired(text2) {
  let marks = 0;
  for (let at = text2.indexOf('"'); at >= 0; at = text2.indexOf('"', at + 1)) marks += 1;
  return marks % 2 === 0;
}
function hasMoreCells(text2, delimiter) {
  if (text2.length < mostCells) return false;
  let cells = 1;
  for (let at = text2.indexOf(delimiter); at >= 0; at = text2.indexOf(delimiter, at + 1)) cells += 1;
  return cells > mostCells;
}

// src/tables/files/row-issue.ts
var rowIssue = (fault) => issue2(fault, "", { most: fault === "tooManyCells" ? mostCells : longestLineDefault / mebibyte });

// src/tables/json-lines.ts
var longestWhole = 256;
async function* readJsonRecords(source, options = {}) {
  for await (const one of readJsonTexts(source, options)) yield parsedRecord(one);
}
function parsedRecord(one) {
  if ("value" in one || one.fault !== void 0) return one;
  return recordOf(one.position, readJson(one.text), one.text);
}
function recordOf(position, { value, issues }, text2) {
  const [first] = issues;
  if (!first) return { position, value };
  return { position, fault: first.code, issues, ...text2 === void 0 ? {} : { text: text2 } };
}
async function* readJsonTexts(source, options = {}) {
  const lines = readLines(source, options);
  const first = await firstLine(lines);
  if (!first) return;
  if ("text" in first && first.text.trimStart().startsWith("[")) {
    yield* elements(await wholeText(first, lines));
    return;
  }
  if (!("text" in first) || "value" in readJson(first.text)) {
    yield textOf(first);
    for await (const line of lines) if (!isBlank2(line)) yield textOf(line);
    return;
  }
  yield* objectOrLines(first, lines);
}
function* elements({ value, issues }) {
  if (!Array.isArray(value)) {
    yield recordOf(1, { issues });
    return;
  }
  const own = /* @__PURE__ */ new Map();
  for (const { code, path, values } of issues) {
    const [, place = "", rest = ""] = /^\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
    const index = Number.parseInt(place, 10);
    const found = own.get(index) ?? [];
    found.push(issue2(code, rest, values));
    own.set(index, found);
  }
  for (const [index, element] of value.entries()) {
    yield recordOf(index + 1, { value: element, issues: own.get(index) ?? own.get(Number.NaN) ?? [] });
  }
}
async function* objectOrLines(first, lines) {
  const held = [first];
  let size = 0;
  for await (const line of lines) {
    held.push(line);
    size += "text" in line ? line.text.length : 0;
    if (size > longestLineDefault) break;
  }
  const text2 = held.map((line) => "text" in line ? line.text : "\0").join("\n");
  const whole = size > longestLineDefault ? void 0 : readJson(text2, first.line);
  if (whole && ("value" in whole || /[{[,:]$/.test(first.text.trimEnd()))) {
    yield recordOf(1, whole);
    return;
  }
  for (const line of held) if (!isBlank2(line)) yield textOf(line);
  for await (const line of lines) if (!isBlank2(line)) yield textOf(line);
}
async function firstLine(lines) {
  for (; ; ) {
    const { done, value } = await lines.next();
    if (done) return void 0;
    if (!isBlank2(value)) return value;
  }
}
async function wholeText(first, lines) {
  const parts = [];
  let size = 0;
  for (let line = first; line; line = (await lines.next()).value) {
    if (!("text" in line)) return { issues: [rowIssue(line.fault)] };
    parts.push(line.text);
    size += line.text.length;
    if (size > longestWhole * mebibyte) return { issues: [issue2("lineTooLong", "", { most: longestWhole })] };
  }
  return readJson(parts.join("\n"), first.line);
}
var isBlank2 = (line) => "text" in line && line.text.trim() === "";
var textOf = (line) => "text" in line ? { position: line.line, text: line.text } : { position: line.line, fault: line.fault, issues: [rowIssue(line.fault)] };

// src/tables/values/cell.ts
var refused = (code, values) => values ? { code, values } : { code };
function plain2(text2) {
  if (/^[\x21-\x7e]*$/.test(text2)) return text2;
  return text2.normalize("NFKC").replace(/[\s\u200b\ufeff]+/g, "").replace(/\u2212/g, "-");
}
var plainDigits = (text2) => /\p{Nd}\s+\p{Nd}/u.test(text2) ? text2 : plain2(text2);

// src/tables/catalogue/carried.ts
var carriedColumns = [
  { label: { zh: "\u5E8F\u53F7", en: "number" }, names: ["\u987A\u5E8F\u53F7", "No", "No."] },
  { label: { zh: "\u59D3\u540D", en: "name" }, names: ["name", "\u5BB6\u5EAD\u6210\u5458\u59D3\u540D", "\u6210\u5458\u59D3\u540D", "\u4EBA\u5458\u59D3\u540D", "\u9886\u53D6\u4EBA", "\u9886\u6B3E\u4EBA"] },
  {
    of: "household",
    label: { zh: "\u6237\u4E3B\u59D3\u540D", en: "head of household" },
    names: ["\u6237\u4E3B", "\u6237\u4E3B\u540D\u79F0", "\u7533\u8BF7\u4EBA", "\u7533\u8BF7\u4EBA\u59D3\u540D"]
  },
  {
    label: { zh: "\u8EAB\u4EFD\u8BC1\u53F7", en: "identity number" },
    names: ["\u8EAB\u4EFD\u8BC1", "\u8EAB\u4EFD\u8BC1\u53F7\u7801", "\u516C\u6C11\u8EAB\u4EFD\u53F7\u7801", "\u6237\u4E3B\u8EAB\u4EFD\u8BC1\u53F7", "\u6237\u4E3B\u8EAB\u4EFD\u8BC1\u53F7\u7801", "\u8EAB\u4EFD\u8BC1\u4EF6\u53F7\u7801", "\u8BC1\u4EF6\u53F7\u7801"]
  },
  {
    of: "household",
    label: { zh: "\u4F4E\u4FDD\u8BC1\u53F7", en: "certificate number" },
    names: ["\u4F4E\u4FDD\u8BC1\u7F16\u53F7", "\u4F4E\u4FDD\u8BC1\u53F7\u7801", "\u4F4E\u4FDD\u8BC1", "\u6551\u52A9\u8BC1\u53F7"]
  },
  {
    of: "household",
    label: { zh: "\u4E61\u9547", en: "town" },
    names: ["\u9547", "\u9547\u8857", "\u4E61\u9547\u8857\u9053", "\u9547(\u8857\u9053)", "\u4E61\u9547(\u8857\u9053)", "\u8857\u9053", "\u6240\u5C5E\u4E61\u9547"]
  },
  {
    of: "household",
    label: { zh: "\u6751", en: "village" },
    names: ["\u884C\u653F\u6751", "\u6751(\u793E\u533A)", "\u6751\u793E\u533A", "\u793E\u533A", "\u6751\u5C45", "\u6751(\u5C45)", "\u6240\u5C5E\u6751"]
  },
  {
    of: "household",
    label: { zh: "\u4F4F\u5740", en: "address" },
    names: ["\u5BB6\u5EAD\u4F4F\u5740", "\u5730\u5740", "\u5BB6\u5EAD\u5730\u5740", "\u5C45\u4F4F\u5730\u5740", "\u6237\u7C4D\u5730\u5740", "\u73B0\u4F4F\u5740"]
  },
  {
    of: "both",
    label: { zh: "\u7535\u8BDD", en: "telephone" },
    names: ["\u8054\u7CFB\u7535\u8BDD", "\u7535\u8BDD\u53F7\u7801", "\u624B\u673A", "\u624B\u673A\u53F7", "\u624B\u673A\u53F7\u7801", "\u8054\u7CFB\u65B9\u5F0F"]
  },
  { of: "both", label: { zh: "\u5F00\u6237\u94F6\u884C", en: "bank" }, names: ["\u5F00\u6237\u884C", "\u94F6\u884C", "\u94F6\u884C\u540D\u79F0"] },
  {
    of: "both",
    label: { zh: "\u94F6\u884C\u8D26\u53F7", en: "bank account" },
    names: ["\u8D26\u53F7", "\u94F6\u884C\u5E10\u53F7", "\u5E10\u53F7", "\u94F6\u884C\u5361\u53F7", "\u5361\u53F7", "\u5B58\u6298\u53F7"]
  },
  { label: { zh: "\u7B7E\u540D", en: "signature" }, names: ["\u9886\u53D6\u4EBA\u7B7E\u540D", "\u7B7E\u5B57", "\u9886\u53D6\u4EBA\u7B7E\u5B57", "\u9886\u53D6\u4EBA\u7B7E\u7AE0", "\u7B7E\u6536"] },
  { label: { zh: "\u5907\u6CE8", en: "note" }, names: ["note", "\u8BF4\u660E", "\u6CE8"] }
];

// src/tables/catalogue/names.ts
var units = {
  yuan: ["\u5143", "\u4EBA\u6C11\u5E01", "\u4EBA\u6C11\u5E01\u5143", "\u5355\u4F4D:\u5143", "yuan", "RMB"],
  "yuan/month": ["\u5143", "\u4EBA\u6C11\u5E01", "\u5143/\u6708", "\u5355\u4F4D:\u5143", "yuan", "yuan/month", "RMB"],
  "yuan/year": ["\u5143", "\u5143/\u5E74", "\u5355\u4F4D:\u5143", "yuan", "yuan/year"],
  "yuan/academic year": ["\u5143", "\u5143/\u5E74", "\u5143/\u5B66\u5E74", "\u5355\u4F4D:\u5143", "yuan", "yuan/academic year"],
  "yuan/person/month": ["\u5143", "\u5143/\u4EBA/\u6708", "\u5143/\u6708/\u4EBA", "\u5143/\u4EBA\xB7\u6708", "\u5143/\u6708", "yuan/person/month"],
  "yuan/person/year": ["\u5143", "\u5143/\u4EBA/\u5E74", "\u5143/\u5E74/\u4EBA", "\u5143/\u4EBA\xB7\u5E74", "\u5143/\u5E74", "yuan/person/year"],
  count: ["\u4EBA", "\u53E3", "\u4E2A", "\u540D", "\u5B66\u671F"],
  day: ["\u5E74\u6708\u65E5", "\u5E74-\u6708-\u65E5", "\u5E74/\u6708/\u65E5", "YYYY-MM-DD", "yyyy-mm-dd", "yyyymmdd", "YYYYMMDD"]
};
var unitsOf = ({ unit, kind }) => units[unit ?? (kind === "signedMoney" ? "yuan" : kind)] ?? [];
var bracketed = (name) => {
  const found = /^(.+?)[([【]([^()[\]【】]*)[)\]】]$/.exec(name);
  return found ? [found[1] ?? "", found[2] ?? ""] : void 0;
};
function meaningKey(meaning) {
  if (meaning.kind === "column") return meaning.column.id;
  if (meaning.kind === "carried") return `carried ${meaning.name}`;
  return meaning.kind === "month" ? `month ${meaning.month}` : meaning.kind;
}
var Names = class {
  catalogue;
  meanings = /* @__PURE__ */ new Map();
  /** `more` are names of a caller's own, such as a map's. */
  constructor(catalogue, more = {}) {
    this.catalogue = catalogue;
    for (const { label, names } of carriedColumns)
      for (const name of [label.zh, ...names]) this.meanings.set(plain2(name), { kind: "carried", name: label.zh });
    for (const column2 of catalogue.columns)
      for (const name of [column2.id, column2.label.zh, ...column2.names])
        this.meanings.set(plain2(name), { kind: "column", column: column2 });
    for (const [name, id] of Object.entries(more)) {
      const meaning = this.meanings.get(plain2(id));
      if (meaning) this.meanings.set(plain2(name), meaning);
    }
  }
  /** What a name means; a unit in brackets must be the column's own: 万元 is not yuan. */
  meaningOf(name) {
    const whole = plain2(name);
    const known3 = this.meanings.get(whole) ?? (this.catalogue.aMonth ? monthMeaning(whole) : void 0);
    if (known3) return known3;
    const [bare, unit] = bracketed(whole) ?? [];
    const meaning = bare === void 0 ? void 0 : this.meanings.get(bare);
    if (meaning?.kind !== "column" || unit === void 0) return void 0;
    return unitsOf(meaning.column).some((one) => plain2(one) === unit) ? meaning : void 0;
  }
  /** The name that an unknown one most likely means, or an empty text. At most one letter in four differs. */
  suggestionFor(name) {
    const given2 = plain2(name).toLowerCase();
    if (this.catalogue.otherMeanings.some((other) => given2.includes(plain2(other).toLowerCase()))) return "";
    let best = { name: "", distance: Number.POSITIVE_INFINITY };
    for (const [known3, meaning] of this.meanings) {
      const distance = distanceWithin(given2, known3.toLowerCase(), Math.floor(known3.length / 4));
      if (distance === void 0 || distance >= best.distance) continue;
      if (changesMeaning(given2, known3.toLowerCase()) || meaning.kind !== "column" && meaning.kind !== "carried")
        continue;
      best = { name: meaning.kind === "carried" ? meaning.name : labelLike(known3, meaning.column), distance };
    }
    return best.name;
  }
};
var monthNames = Array.from({ length: 12 }, (_, month) => `${month + 1}\u6708`);
function monthMeaning(name) {
  if (/^(全年)?(合计|总计|小计)(\(元\))?$/.test(name)) return { kind: "monthsTotal" };
  const [, month] = /^(0?[1-9]|1[0-2])月份?(?:\(元\))?$/.exec(name) ?? [];
  return month === void 0 ? void 0 : { kind: "month", month: Number.parseInt(month, 10) };
}
var labelLike = (known3, { id, label }) => /^[\x20-\x7e]+$/.test(known3) ? id : label.zh;
var telling = [..."\u5747\u6237\u5BB6\u5EAD\u5E74\u6708\u65E5\u5B63\u534A\u603B\u51C0\u975E\u4E0D\u672A\u65E0\u524D\u540E\u4E0A\u4E0B\u672C\u4ED6\u7236\u6BCD\u5B50\u5973\u7537\u5973\u592B\u59BB\u57CE\u4E61\u519C\u8D77\u6B62\u59CB\u7EC8\u6700\u5E94\u5B9E\u5DF2\u4EE3\u6BDB\u7EAF\u6B21\u65EC\u5468"];
function changesMeaning(one, other) {
  return telling.some((letter) => one.split(letter).length !== other.split(letter).length);
}
function distanceWithin(one, other, most2) {
  if (most2 === 0 || Math.abs(one.length - other.length) > most2) return void 0;
  let previous = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let place = 1; place <= other.length; place++) {
      const substituted = (previous[place - 1] ?? 0) + (one[row - 1] === other[place - 1] ? 0 : 1);
      current.push(Math.min((previous[place] ?? 0) + 1, (current[place - 1] ?? 0) + 1, substituted));
    }
    previous = current;
  }
  const distance = previous[other.length] ?? Number.POSITIVE_INFINITY;
  return distance <= most2 ? distance : void 0;
}

// src/tables/files/delimited.ts
var delimiters = [",", "	", ";"];
var linesAhead = 100;
async function delimiterOf(lines, choose) {
  const ahead = [];
  for await (const block of lines) {
    ahead.push(...block.slice(0, linesAhead));
    if (ahead.length >= linesAhead) break;
  }
  return statedBy(ahead[0]) ?? choose(delimiters.map((delimiter) => ({ delimiter, rows: firstRows(ahead, delimiter) })));
}
function firstRows(lines, delimiter) {
  const reader = new RecordReader(delimiter);
  return [...reader.rowsOf(lines), ...reader.end()];
}
var statedBy = (first) => first && "text" in first ? /^\uFEFF?"?sep=([^"])"?$/i.exec(first.text.trimEnd())?.[1] : void 0;
var rowsAtOnce = 500;
async function* delimitedRows(lines, delimiter) {
  const reader = new RecordReader(delimiter);
  let isFirst = true;
  for await (const block of lines) {
    const own = isFirst ? withoutMark(block) : block;
    isFirst = false;
    for (let start2 = 0; start2 < own.length; start2 += rowsAtOnce)
      yield reader.rowsOf(own.slice(start2, start2 + rowsAtOnce));
  }
  yield reader.end();
}
function withoutMark(block) {
  const [first, ...others] = block;
  if (!first || !("text" in first)) return block;
  if (statedBy(first) !== void 0) return [{ line: first.line, text: "" }, ...others];
  return first.text.startsWith("\uFEFF") ? [{ line: first.line, text: first.text.slice(1) }, ...others] : block;
}

// src/tables/files/containers.ts
var headLength = 1024;
var starts = [
  ["gzip", [31, 139]],
  ["workbook", [80, 75, 3, 4]],
  ["oldWorkbook", [208, 207, 17, 224]],
  ["pdf", [37, 80, 68, 70]]
];
function containerOf(head) {
  const found = starts.find(([, bytes2]) => bytes2.every((byte, at) => head[at] === byte));
  if (found) return found[0];
  const text2 = String.fromCharCode(...head.filter((byte) => byte !== 0));
  return /^\W*<(!doctype|html|head|meta|table|style|\?xml|workbook)/i.test(text2) ? "webPage" : "text";
}
async function headOf(file) {
  const parts = [];
  let length = 0;
  for await (const part of await file.open()) {
    parts.push(part);
    length += part.length;
    if (length >= headLength) break;
  }
  return joinedBytes(parts).subarray(0, headLength);
}
var gunzipped = (file) => ({
  name: file.name.replace(/\.gz$/i, ""),
  open: async () => machine.unpacked(await file.open())
});

// src/tables/files/encodings.ts
function encodingOfMark(bytes2) {
  if (bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191) return { encoding: "utf-8", length: 3 };
  if (bytes2[0] === 255 && bytes2[1] === 254) return { encoding: "utf-16le", length: 2 };
  if (bytes2[0] === 254 && bytes2[1] === 255) return { encoding: "utf-16be", length: 2 };
  return void 0;
}
var exponents = ["E+", "e+", "E-", "e-"];
var lineFeed2 = 10;
var carriageReturn = 13;
var EncodingCount = class {
  valid = 0;
  invalid = 0;
  /** Whether a number with an exponent such as `3.30782E+17` may stand somewhere. */
  mayHoldExponents = false;
  hasLineFeeds = false;
  hasReturns = false;
  rest = new Uint8Array();
  add(bytes2) {
    const block = this.rest.length > 0 ? joinedBytes([this.rest, bytes2]) : bytes2;
    const [lastFeed, lastReturn] = [block.lastIndexOf(lineFeed2), block.lastIndexOf(carriageReturn)];
    this.hasLineFeeds ||= lastFeed >= 0;
    this.hasReturns ||= lastReturn >= 0;
    const end = Math.max(lastFeed, lastReturn);
    this.rest = block.subarray(end + 1);
    if (end >= 0) this.count(block.subarray(0, end));
  }
  /** UTF-8 where more lines are valid as such than are not, else GB18030. */
  decide() {
    this.count(this.rest);
    this.rest = new Uint8Array();
    return this.valid > this.invalid || this.invalid === 0 ? "utf-8" : "gb18030";
  }
  count(block) {
    this.mayHoldExponents ||= exponents.some((text2) => machine.holds(block, text2));
    if (machine.isAscii(block)) return;
    const isValid = machine.isUtf8(block);
    for (let start2 = 0; start2 < block.length; ) {
      const end = endOfLine(block, start2);
      const line = block.subarray(start2, end);
      start2 = end + 1;
      if (machine.isAscii(line)) continue;
      if (isValid || machine.isUtf8(line)) this.valid += 1;
      else this.invalid += 1;
    }
  }
};
function endOfLine(block, start2) {
  for (let at = start2; at < block.length; at++) {
    const byte = block[at];
    if (byte === lineFeed2 || byte === carriageReturn) return at;
  }
  return block.length;
}

// src/tables/files/text-file.ts
async function textFile(file, head, named) {
  const stated = encodingOfMark(head)?.encoding ?? named;
  const isWide = stated === "utf-16le" || stated === "utf-16be";
  const bytes2 = isWide ? asUtf8(file, stated) : file;
  const count = new EncodingCount();
  for await (const part of await bytes2.open()) count.add(part);
  const counted = count.decide();
  const encoding = (isWide ? void 0 : stated ?? counted) === "gb18030" ? "gb18030" : "utf-8";
  const onlyReturns = count.hasReturns && !count.hasLineFeeds;
  return {
    encoding: stated ?? counted,
    mayHoldExponents: count.mayHoldExponents,
    lines: async function* () {
      const source = await bytes2.open();
      const blocks = readLineBlocks(onlyReturns ? withLineFeeds(source) : source, { encoding });
      for await (const block of blocks) yield isWide ? block.map(wholeLine) : block;
    }
  };
}
var wholeLine = (line) => "text" in line && line.text.includes(replacement) ? { line: line.line, fault: "encoding" } : line;
var replacement = "\uFFFD";
var asUtf8 = (file, encoding) => ({
  name: file.name,
  open: async function* () {
    const decoder = new TextDecoder(encoding);
    const encoder = new TextEncoder();
    for await (const part of await file.open()) yield encoder.encode(decoder.decode(part, { stream: true }));
    yield encoder.encode(decoder.decode());
  }
});
async function* withLineFeeds(source) {
  for await (const part of source) yield part.map((byte) => byte === 13 ? 10 : byte);
}

// src/tables/files/zip.ts
var endOfDirectory = 101010256;
var entryOfDirectory = 33639248;
var longestComment = 65535;
function numbersOf({ buffer, byteOffset, byteLength }) {
  const view = new DataView(buffer, byteOffset, byteLength);
  return { short: (at) => view.getUint16(at, true), long: (at) => view.getUint32(at, true) };
}
var text = new TextDecoder();
function zipEntries(bytes2) {
  const { short, long } = numbersOf(bytes2);
  const entries = /* @__PURE__ */ new Map();
  let end = bytes2.length - 22;
  while (end >= 0 && long(end) !== endOfDirectory && end > bytes2.length - 22 - longestComment) end -= 1;
  if (end < 0 || long(end) !== endOfDirectory) return void 0;
  const count = short(end + 10);
  let at = long(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes2.length || long(at) !== entryOfDirectory) return void 0;
    const nameLength = short(at + 28);
    entries.set(text.decode(bytes2.subarray(at + 46, at + 46 + nameLength)), {
      size: long(at + 24),
      packedSize: long(at + 20),
      offset: long(at + 42),
      isDeflated: short(at + 10) === 8
    });
    at += 46 + nameLength + short(at + 30) + short(at + 32);
  }
  return entries;
}
async function unpackedText(bytes2, { offset, packedSize, isDeflated }) {
  const { short } = numbersOf(bytes2);
  const start2 = offset + 30 + short(offset + 26) + short(offset + 28);
  const packed = bytes2.subarray(start2, start2 + packedSize);
  return text.decode(isDeflated ? await machine.inflated(packed) : packed);
}

// src/tables/files/error-cells.ts
async function errorCells(bytes2, entries, sheet) {
  const textOf2 = async (name) => {
    const entry = entries.get(name);
    return entry ? unpackedText(bytes2, entry) : "";
  };
  const target = targetOf(await textOf2("xl/workbook.xml"), await textOf2("xl/_rels/workbook.xml.rels"), sheet);
  const found = (await textOf2(target)).matchAll(/<c\b([^>]*\bt="e"[^>]*)>(?:(?!<\/c>).)*?<v>([^<]*)<\/v>/gs);
  return [...found].flatMap(([, attributes = "", error = ""]) => {
    const [, letters, row] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    if (letters === void 0 || row === void 0) return [];
    const column2 = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return [{ row: Number.parseInt(row, 10) - 1, column: column2, error }];
  });
}
function targetOf(workbook, relations, sheet) {
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  const own = sheets.find((tag) => plainText(/\bname="([^"]*)"/.exec(tag)?.[1] ?? "") === sheet);
  const id = /\br:id="([^"]*)"/.exec(own ?? "")?.[1];
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]*)"/.exec(relation ?? "")?.[1] ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
var plainText = (text2) => text2.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

// src/tables/files/workbook.ts
var longestSheet = 128 * 1024 * 1024;
var NumberCell = class {
  digits;
  constructor(digits) {
    this.digits = digits;
  }
};
async function workbookRows(file, wanted) {
  const parts = [];
  for await (const part of await file.open()) parts.push(part);
  const bytes2 = joinedBytes(parts);
  const entries = zipEntries(bytes2);
  if (!entries) throw new InputError([issue2("workbookDamaged", "")]);
  const largest = Math.max(
    0,
    ...[...entries].flatMap(([name, { size }]) => /worksheets\/|sharedStrings/.test(name) ? [size] : [])
  );
  if (largest > longestSheet)
    throw new InputError([issue2("workbookTooLarge", "", { most: longestSheet / (1024 * 1024) })]);
  let sheets;
  try {
    sheets = await machine.readWorkbook(bytes2, { trim: false, parseNumber: (digits) => new NumberCell(digits) });
  } catch {
    throw new InputError([issue2("workbookDamaged", "")]);
  }
  const names = sheets.map(({ sheet }) => sheet);
  const found = wanted === void 0 ? sheets[0] : sheets.find(({ sheet }) => sheet.trim() === wanted.trim());
  if (!found) throw new InputError([issue2("sheetAbsent", "", { sheets: names.join("\u3001") })]);
  const texts = found.data.map((cells) => cells.map(cellText));
  for (const { row, column: column2, error } of await errorCells(bytes2, entries, found.sheet)) {
    const cells = texts[row];
    if (cells && column2 < cells.length) cells[column2] = error;
  }
  const rows = texts.map((cells, index) => ({ row: index + 1, cells }));
  return { sheet: found.sheet, sheets: names, rows };
}
function cellText(cell) {
  if (cell === null || cell === void 0) return "";
  if (cell instanceof NumberCell) return numberText(cell.digits);
  if (typeof cell === "object") return dayText2(cell);
  return String(cell);
}
function dayText2(day2) {
  const text2 = day2.toISOString();
  return text2.endsWith("T00:00:00.000Z") ? text2.slice(0, 10) : text2.slice(0, 19).replace("T", " ");
}
function numberText(digits) {
  if (/^-?\d{1,15}$/.test(digits)) return digits;
  const value = Number(digits);
  if (!Number.isFinite(value)) return digits;
  if (Math.abs(value) >= 1e15) return value.toExponential(14).toUpperCase();
  const rounded = Number(value.toPrecision(15));
  return /e/.test(String(rounded)) ? rounded.toFixed(15).replace(/\.?0+$/, "") : String(rounded);
}

// src/tables/files/rows.ts
async function fileRows(file, options) {
  const head = await headOf(file);
  const container = containerOf(head);
  if (container === "oldWorkbook" || container === "webPage" || container === "pdf")
    throw new InputError([issue2(container, "")]);
  if (container === "gzip") return unpackedRows(gunzipped(file), options);
  if (container === "workbook") return rowsOfWorkbook(file, options);
  const text2 = await textFile(file, head, options.encoding);
  const delimiter = await delimiterOf(text2.lines(), options.choose);
  return {
    form: { isGzip: false, encoding: text2.encoding, delimiter },
    mayHoldExponents: text2.mayHoldExponents,
    rows: () => delimitedRows(text2.lines(), delimiter)
  };
}
async function unpackedRows(file, options) {
  try {
    const inner = await fileRows(file, options);
    return { ...inner, form: { ...inner.form, isGzip: true } };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([issue2("gzipDamaged", "")]);
  }
}
async function rowsOfWorkbook(file, options) {
  const { sheet, sheets, rows } = await workbookRows(file, options.sheet);
  return {
    form: { isGzip: false, sheet, sheets },
    mayHoldExponents: true,
    rows: async function* () {
      yield rows;
    }
  };
}

// src/tables/values/ids.ts
var isExponent = (id) => /^\d+(\.\d+)?[Ee][+-]\d+$/.test(id.normalize("NFKC"));
var endsInNoughts = (id) => /^\d{15}000$/.test(id);

// src/words/people.ts
var peopleColumns = {
  name: "\u59D3\u540D",
  note: "\u5907\u6CE8",
  identity: "\u8EAB\u4EFD\u8BC1\u53F7",
  certificate: "\u4F4E\u4FDD\u8BC1\u53F7",
  town: "\u4E61\u9547",
  account: "\u94F6\u884C\u8D26\u53F7"
};

// src/tables/reading/columns.ts
function columnsOf(header2, catalogue, names, options) {
  const language = languageOf(header2);
  const columns = withHousehold(
    header2.map((name, place) => columnOf(name, place, names, options)),
    catalogue
  );
  const unknown3 = columns.flatMap((one) => one.kind === "unknown" ? [[one.name, unknownColumn(one)]] : []);
  const all3 = [...new Map(unknown3).values()];
  const issues = all3.slice(0, mostUnknown);
  if (all3.length > mostUnknown) issues.push(issue2("moreUnknown", "", { count: all3.length - mostUnknown }));
  const set = setColumns(names, options);
  issues.push(...twice(columns, set), ...missing(columns, set, catalogue, language));
  if (columns.some(({ kind }) => kind === "month")) {
    if (options.year === void 0) issues.push(issue2("monthsWithoutYear", ""));
    const besides = Object.values(catalogue.aMonth ?? {});
    for (const one of columns)
      if (one.kind === "column" && besides.includes(one.column.id))
        issues.push(issue2("columnGivenTwice", "", { name: shortened(one.name) }));
  }
  return { columns, set, language, issues };
}
function columnOf(given2, place, names, { map = { name: "" }, carry = [], carryAll = false }) {
  const at = { name: shownName(given2), place };
  const name = plain2(given2);
  if (name === "") return { ...at, kind: "unnamed" };
  if (map.drop?.some((one) => plain2(one) === name)) return { ...at, kind: "dropped" };
  if (carry.some((one) => plain2(one) === name)) {
    const meaning2 = names.meaningOf(given2);
    return { ...at, kind: "carried", as: meaning2?.kind === "carried" ? meaning2.name : at.name };
  }
  const isMapped = Object.keys(map.columns ?? {}).some((one) => plain2(one) === name);
  const meaning = names.meaningOf(given2);
  if (meaning?.kind === "column")
    return {
      ...at,
      kind: "column",
      column: meaning.column,
      certainty: isMapped ? "map" : certainty(name, meaning.column)
    };
  if (meaning?.kind === "carried") return { ...at, kind: "carried", as: meaning.name };
  if (meaning) return { ...at, ...meaning };
  if (carryAll) return { ...at, kind: "carried", as: at.name };
  return { ...at, kind: "unknown", suggestion: names.suggestionFor(at.name) };
}
var certainty = (name, { id, label }) => [id, label.zh].some((one) => name.startsWith(plain2(one))) ? "name" : "synonym";
function withHousehold(columns, { household: household3, columns: known3 }) {
  const column2 = known3.find(({ id }) => id === household3);
  if (!column2 || columns.some((one) => one.kind === "column" && one.column.id === household3)) return columns;
  const instead = columns.find((one) => one.kind === "carried" && one.as === peopleColumns.certificate);
  return columns.map(
    (one) => one === instead ? { name: one.name, place: one.place, kind: "column", column: column2, certainty: "instead" } : one
  );
}
function setColumns(names, { set = {}, map, isSetWhereKnown }) {
  const given2 = Object.entries({ ...map?.set, ...set });
  return given2.flatMap(([name, cell]) => {
    const meaning = names.meaningOf(name);
    if (meaning?.kind === "column") return [{ column: meaning.column, cell }];
    if (isSetWhereKnown && set[name] !== void 0) return [];
    throw new InputError([unknownColumn({ name: shownName(name), suggestion: names.suggestionFor(name) })]);
  });
}
var languageOf = (header2) => header2.some((name) => /\p{Script=Han}/u.test(name)) ? "zh" : "en";
var longestName2 = 40;
function shownName(name) {
  const line = name.trim().replace(/\s+/g, " ");
  return line.length > longestName2 ? `${line.slice(0, longestName2 - 1)}\u2026` : line;
}
function unknownColumn({ name, suggestion }) {
  const carry = /^[\p{L}\p{N}]+$/u.test(name) ? name : `"${name.replaceAll('"', "")}"`;
  return issue2("unknownColumn", "", { name: shortened(name), suggestion, carry: shortened(carry) });
}
function twice(columns, set) {
  const seen = /* @__PURE__ */ new Set();
  return columns.flatMap((one) => {
    if (one.kind === "column" && set.some(({ column: column2 }) => column2 === one.column))
      return [issue2("columnGivenTwice", "", { name: shortened(one.name) })];
    const meaning = one.kind === "column" ? one.column.id : one.kind === "month" ? `${one.month}` : void 0;
    if (meaning === void 0) return [];
    const isTwice = seen.has(meaning);
    seen.add(meaning);
    return isTwice ? [issue2("columnTwice", shortened(one.name))] : [];
  });
}
function missing(columns, set, { required, columns: known3, aMonth }, language) {
  const isWide = columns.some(({ kind }) => kind === "month");
  const given2 = /* @__PURE__ */ new Set([
    ...columns.flatMap((one) => one.kind === "column" ? [one.column.id] : []),
    ...set.map(({ column: column2 }) => column2.id),
    ...isWide && aMonth ? [aMonth.period, aMonth.amount] : []
  ]);
  return required.filter((id) => !given2.has(id)).map((id) => issue2("columnRequired", { zh: known3.find((one) => one.id === id)?.label.zh ?? id, en: id }[language]));
}

// src/tables/reading/header.ts
var rowsSearched = 20;
function findHeader(rows, names, wanted) {
  const cellsOf = (index) => {
    const row = rows[index];
    return row && "cells" in row ? row.cells : [];
  };
  const at = wanted === void 0 ? rows.slice(0, rowsSearched).findIndex((_, index) => isHeader(cellsOf(index), names)) : rows.findIndex(({ row }) => row === wanted);
  if (at === -1) return void 0;
  const [above, found, below2] = [cellsOf(at - 1), cellsOf(at), cellsOf(at + 1)];
  if (isLower(found, below2, names)) return header(rows, at + 1, [found, below2]);
  if (wanted === void 0 && isUpper(above, found, names)) return header(rows, at, [above, found]);
  return header(rows, at, [found]);
}
function header(rows, last, parts) {
  const width = Math.max(...parts.map((cells) => cells.length));
  const names = Array.from({ length: width }, (_, place) => {
    const given2 = parts.map((cells) => cells[place]?.trim() ?? "").filter((name) => name !== "");
    return given2.at(-1) ?? "";
  });
  return {
    row: rows[last]?.row ?? 0,
    firstRow: (rows[last]?.row ?? 0) + 1,
    names: withoutBlankEnd(names),
    rows: parts
  };
}
function withoutBlankEnd(names) {
  const last = names.findLastIndex((name) => name !== "");
  return names.slice(0, last + 1);
}
var filled = (cells) => cells.filter((cell) => plain2(cell) !== "");
function columnsNamed(cells, names) {
  const meanings = cells.map((cell) => names.meaningOf(cell)).filter((meaning) => meaning !== void 0);
  return new Set(meanings.map(meaningKey)).size;
}
function isHeader(cells, names) {
  const given2 = filled(cells);
  const isColumn = (cell) => ["column", "carried"].includes(names.meaningOf(cell)?.kind ?? "");
  return given2.length > 0 && (columnsNamed(given2, names) >= 2 || given2.every(isColumn));
}
function isLower(upper, lower, names) {
  if (columnsNamed(filled(lower), names) === 0) return false;
  return lower.every((cell, place) => {
    if (plain2(cell) === "") return true;
    const above = upper[place] ?? "";
    return plain2(above) === "" || names.meaningOf(above) === void 0 && plain2(above) !== plain2(cell);
  });
}
function isUpper(upper, lower, names) {
  const left = upper.filter((_, place) => plain2(lower[place] ?? "") === "");
  return filled(upper).length > 1 && columnsNamed(filled(left), names) > 0;
}
function fitOf(rows, names, wanted) {
  const found = findHeader(rows, names, wanted);
  return found ? columnsNamed(filled(found.names), names) : 0;
}

// src/tables/template.ts
var exampleIds = { zh: "\u793A\u4F8B-1", en: "EXAMPLE-1" };
var isMarked = ({ id, kind }) => kind === "id" || id === "source";
function exampleRows({ columns }) {
  const mark = columns.find(isMarked)?.id ?? "";
  const examples = new Map(
    columns.map((column2) => {
      const { id, example = "" } = column2;
      return [id, isMarked(column2) ? Object.values(exampleIds) : [withoutNoughts(example)]];
    })
  );
  return (values) => {
    const id = values[mark];
    if (id === void 0 || !examples.get(mark)?.includes(id)) return false;
    return Object.entries(values).every(([column2, cell]) => examples.get(column2)?.includes(withoutNoughts(cell)));
  };
}
var withoutNoughts = (cell) => /^\d+\.\d+$/.test(cell) ? cell.replace(/\.?0+$/, "") : cell;

// src/tables/values/days.ts
var two = (digits) => (digits ?? "").padStart(2, "0");
var monthNames2 = "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec";
var rewritten = new RegExp(`^(\\d{1,4}-)?(${monthNames2})(-\\d{1,4})?$`, "i");
var existing = (day2) => dayDigits(day2) === -1 ? refused("dayAbsent") : { value: day2 };
function readDay(text2) {
  if (dayDigits(text2) !== -1) return { value: text2 };
  const given2 = plainDigits(text2.replace(/[ T\u3000]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, ""));
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(given2) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]$/.exec(given2);
  if (parts) return existing(`${parts[1]}-${two(parts[3])}-${two(parts[4])}`);
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(given2);
  if (digits) return existing(`${digits[1]}-${digits[2]}-${digits[3]}`);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(given2);
  return yearLast ? refusedYearLast(yearLast[1], yearLast[3], yearLast[4]) : refused("dayCell");
}
function refusedYearLast(first, second, year) {
  const [one, other] = [`${year}-${two(second)}-${two(first)}`, `${year}-${two(first)}-${two(second)}`];
  const [isOne, isOther] = [dayDigits(one) !== -1, dayDigits(other) !== -1];
  if (isOne && isOther && one !== other) return refused("dayAmbiguous", { one, other });
  return refused(isOne || isOther ? "dayYearLast" : "dayAbsent");
}
function readDayOrMonth(text2) {
  const day2 = readDay(text2);
  if (day2.value !== void 0 || day2.code !== "dayCell" && day2.code !== "dayAbsent") return day2;
  const month = monthOf(plainDigits(text2));
  if (month === void 0) return day2;
  return month.value === void 0 ? month : { value: lastDayOf(month.value) };
}
function monthOf(text2) {
  if (rewritten.test(text2) || /^\d{1,2}月\d{1,2}日$/.test(text2)) return refused("monthRewritten");
  const parts = /^(\d{4})([-/.])(\d{1,2})$/.exec(text2) ?? /^(\d{4})(年)(\d{1,2})月(份)?$/.exec(text2) ?? /^(\d{4})()(\d{2})$/.exec(text2);
  if (!parts) return void 0;
  const [, year, separator, month] = parts;
  if (separator === "." && month === "1") return refused("monthAmbiguous", { one: `${year}-01`, other: `${year}-10` });
  const strict2 = `${year}-${two(month)}`;
  return dayDigits(`${strict2}-01`) === -1 ? refused("monthAbsent") : { value: strict2 };
}
function monthOfFirst(text2) {
  const day2 = readDay(text2).value;
  return day2?.endsWith("-01") ? { value: day2.slice(0, 7) } : void 0;
}
var quarters = { \u4E00: "1", \u4E8C: "2", \u4E09: "3", \u56DB: "4" };
function readPeriod(text2) {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text2)) return { value: text2 };
  const given2 = plainDigits(text2);
  const year = /^(\d{4})(年度?|全年)?$/.exec(given2);
  if (year) return { value: `${year[1]}` };
  const academic = readAcademicYear(given2);
  if (academic.value !== void 0) return academic;
  const quarter = /^(\d{4})(?:-?Q([1-4])|年第?([1-4一二三四])季度?)$/i.exec(given2);
  if (quarter) return { value: `${quarter[1]}-Q${quarter[2] ?? quarters[quarter[3] ?? ""] ?? quarter[3]}` };
  const half = /^(\d{4})年([上下])半年$/.exec(given2);
  if (half) return { value: half[2] === "\u4E0A" ? `${half[1]}-01..${half[1]}-06` : `${half[1]}-07..${half[1]}-12` };
  return monthOf(given2) ?? monthOfFirst(text2) ?? spanOf(given2) ?? refused("periodCell");
}
function spanOf(text2) {
  const [, first, second, ...more] = /^(.+?)(?:\.\.|[~—–至]+|(?<=[月\d])-(?=\d{4}|\d{1,2}月))(.+)$/.exec(text2) ?? [];
  if (first === void 0 || second === void 0 || more.length > 0) return void 0;
  const year = /^\d{4}/.exec(first)?.[0] ?? "";
  const isShort = /^\d{1,2}月份?$/.test(second);
  const from = monthOf(/^\d{4}年\d{1,2}$/.test(first) ? `${first}\u6708` : first);
  const to = monthOf(isShort ? `${year}\u5E74${second}` : second);
  if (!from || !to) return void 0;
  if (from.value === void 0) return from;
  if (to.value === void 0) return to;
  return from.value <= to.value ? { value: from.value === to.value ? from.value : `${from.value}..${to.value}` } : void 0;
}
function readAcademicYear(text2) {
  const [, first = "", second = ""] = /^(\d{4})[-/~—–至](\d{4})(?:学年度?)?$/.exec(plainDigits(text2)) ?? [];
  const follows = first !== "" && Number.parseInt(second, 10) === Number.parseInt(first, 10) + 1;
  return follows ? { value: `${first}-${second}` } : refused("academicYear");
}
function readYear(text2) {
  const [, year] = /^(\d{4})(?:年度?)?$/.exec(plainDigits(text2)) ?? [];
  return year === void 0 ? refused("year") : { value: year };
}

// src/tables/values/money.ts
var strict = /^\d{1,13}(\.\d{1,2})?$/;
var grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
function readMoney(text2, isSigned = false) {
  if (strict.test(text2)) return { value: text2 };
  const [, opened, inner = "", closed] = /^(\()?(.*?)(\))?$/.exec(plainDigits(text2)) ?? [];
  if (opened === void 0 !== (closed === void 0)) return refused("moneyCell");
  const bare = withoutUnit(inner);
  const minus = bare.startsWith("-");
  if (minus && opened) return refused("moneyCell");
  const amount = withoutUnit(minus ? bare.slice(1) : bare);
  const digits = grouped.test(amount) ? amount.replaceAll(",", "") : amount;
  const fault = moneyFault(digits);
  if (fault) return refused(fault === "moneyDecimals" || fault === "moneyTooLarge" ? fault : "moneyCell");
  if (!opened && !minus) return { value: digits };
  return isSigned || /^[0.]+$/.test(digits) ? { value: /^[0.]+$/.test(digits) ? digits : `-${digits}` } : refused("moneyNegative");
}
var withoutUnit = (text2) => text2.replace(/^(¥|人民币|RMB|CNY)/i, "").replace(/(元整?|圆整?)$/, "");
function readFigure(text2) {
  const given2 = plainDigits(text2);
  if (/^0?\.\d+$|^\d+\.\d{3,}$/.test(given2)) return { value: given2 };
  const day2 = /^\d{4}(\D\d{1,2}){2}/.test(given2) ? readDay(text2) : void 0;
  return day2 ?? readMoney(text2);
}

// src/tables/values/words.ts
var truths = {
  true: "true",
  yes: "true",
  y: "true",
  \u662F: "true",
  \u6709: "true",
  "\u221A": "true",
  "\u2713": "true",
  "1": "true",
  false: "false",
  no: "false",
  n: "false",
  \u5426: "false",
  \u65E0: "false",
  "\xD7": "false",
  "0": "false"
};
function readTruth(text2) {
  const found = plain2(text2).toLowerCase();
  return Object.hasOwn(truths, found) ? { value: truths[found] ?? "" } : refused("truthCell");
}
function readCount(text2, { least: least3 = "0", most: most2 = "999999999" }) {
  const [, digits = ""] = /^(\d{1,9})(?:人|口|名|个|月|学期)?$/.exec(plainDigits(text2)) ?? [];
  const value = Number.parseInt(digits, 10);
  const fits = digits !== "" && value >= Number.parseInt(least3, 10) && value <= Number.parseInt(most2, 10);
  return fits ? { value: String(value) } : refused("wholeNumber", { least: least3, most: most2 });
}
function readChoice(text2, column2, language) {
  const value = optionOf(text2, column2.options);
  return value === void 0 ? refused("optionCell", { options: allowed(column2, language) }) : { value };
}
function readSet(text2, column2, language) {
  if (/^(none|无)$/i.test(plain2(text2))) return { value: "none" };
  const whole = optionOf(text2, column2.options);
  if (whole !== void 0) return { value: whole };
  const parts = text2.split(/[;；、,，]/).map((part) => optionOf(part, column2.options));
  const isGood = parts.every((part) => part !== void 0);
  return isGood ? { value: [...new Set(parts)].join(";") } : refused("optionCell", { options: allowed(column2, language) });
}
var allowed = ({ options = {} }, language) => list(Object.entries(options).map(([id, { label }]) => ({ zh: label.zh, en: id })))[language];
var known = /* @__PURE__ */ new WeakMap();
function optionOf(text2, options = {}) {
  if (Object.hasOwn(options, text2)) return text2;
  let names = known.get(options);
  if (!names) {
    names = optionNames(options);
    known.set(options, names);
  }
  return names.get(plain2(text2)) ?? names.get(plain2(text2).replace(/\([^()]*\)$/, ""));
}
function optionNames(options) {
  const names = /* @__PURE__ */ new Map();
  const twice2 = /* @__PURE__ */ new Set();
  const entries = Object.entries(options);
  for (const [id, { label, names: others }] of entries)
    for (const name of new Set([id, label.zh, ...others].map(plain2))) {
      if (names.has(name)) twice2.add(name);
      names.set(name, id);
    }
  for (const [id, { label }] of entries) {
    const bare = plain2(label.zh).replace(/\([^()]*\)$/, "");
    if (!names.has(bare)) names.set(bare, id);
  }
  for (const name of twice2) names.delete(name);
  return names;
}

// src/tables/reading/cells.ts
var mostRemembered = 2e3;
function cellReader(column2, options) {
  const mapped = new Map(Object.entries(options.values ?? {}).map(([cell, value]) => [plain2(cell), value]));
  const read = (text2) => readCell(column2, mapped.get(plain2(text2)) ?? text2, options);
  if (column2.kind === "id") return read;
  const remembered = /* @__PURE__ */ new Map();
  return (text2) => {
    const before = remembered.get(text2);
    if (before) return before;
    const reading = read(text2);
    if (remembered.size < mostRemembered) remembered.set(text2, reading);
    return reading;
  };
}
var formulaError = /^#(REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)$/;
function readCell(column2, text2, { language, isDamaged = false }) {
  if (formulaError.test(text2)) return refused("errorCell");
  switch (column2.kind) {
    case "id":
      return isExponent(text2) || isDamaged && endsInNoughts(text2) ? refused("idDamaged") : { value: text2 };
    case "text":
      return { value: text2 };
    case "money":
      return readMoney(text2);
    case "signedMoney":
      return readMoney(text2, true);
    case "figure":
      return readFigure(text2);
    case "count":
      return readCount(text2, column2);
    case "truth":
      return readTruth(text2);
    case "choice":
      return readChoice(text2, column2, language);
    case "set":
      return readSet(text2, column2, language);
    case "day":
      return readDay(text2);
    case "dayOrMonth":
      return readDayOrMonth(text2);
    case "period":
      return readPeriod(text2);
    case "year":
      return readYear(text2);
    case "academicYear":
      return readAcademicYear(text2);
  }
}

// src/tables/reading/row-kinds.ts
var totalWord = /^[\p{Script=Han}()]{0,8}(小计|合计|总计|共计)(:|\(.*\)|\d+[户人笔条元]:?)?$|^(grand|sub)?total:?$/iu;
var footWord = /^(制表|填表|审核|复核|备注|说明|注)(人|单位|时间|日期|机关|部门)?(:|$|\d*[.、])/;
var RowKinds = class {
  headers;
  /** The first names of the header's rows, so that few rows are compared as a whole. */
  starts;
  household;
  /** `headers` are the rows of the header, each as it stands. */
  constructor(headers, household3) {
    this.headers = headers.map(rowText);
    this.starts = new Set(headers.map((cells) => plain2(cells.find((cell) => !isBlank3(cell)) ?? "")));
    this.household = household3;
  }
  /** Why a row is passed over, or nothing for a row of data. */
  kindOf(cells) {
    let first = 0;
    while (first < cells.length && isBlank3(cells[first])) first += 1;
    if (first === cells.length) return "blank";
    const start2 = cells[first] ?? "";
    if (this.totalAt(cells, first) !== void 0) return "total";
    if (this.isNobodys(cells, first) && footWord.test(plain2(start2))) return "foot";
    return this.starts.has(plain2(start2)) && this.headers.includes(rowText(cells)) ? "headerAgain" : void 0;
  }
  /** What a row of totals adds up. */
  totalOf(cells) {
    const word2 = plain2(cells[this.totalAt(cells, 0) ?? 0] ?? "");
    return /小计|subtotal/i.test(word2) || /^本[页村组]/.test(word2) ? "group" : "all";
  }
  /** The place of the word for a total: the first or second cell that is not blank, in a row that names no household. */
  totalAt(cells, from) {
    let seen = 0;
    for (let place = from; place < cells.length && seen < 2; place++) {
      const cell = cells[place] ?? "";
      if (isBlank3(cell)) continue;
      seen += 1;
      if (!/计|total/i.test(cell)) continue;
      const text2 = plain2(cell);
      if (totalWord.test(text2) && this.isNobodys(cells, place)) return place;
    }
    return void 0;
  }
  /** Whether a row names no household, or names it by the very cell that is looked at. */
  isNobodys(cells, place) {
    return this.household === void 0 || this.household === place || isBlank3(cells[this.household]);
  }
};
var isBlank3 = (cell) => cell === void 0 || cell === "" || cell.trim() === "";
var rowText = (cells) => cells.map(plain2).join("	").trimEnd();

// src/tables/reading/seen-ids.ts
var mostDigits = 9;
var SeenIds = class {
  byBeginning = /* @__PURE__ */ new Map();
  others = /* @__PURE__ */ new Map();
  /** The row of the same id before; undefined for a new one, which is remembered. */
  firstRow(id, row) {
    let start2 = id.length;
    while (start2 > 0 && id.length - start2 < mostDigits && isDigit2(id.charCodeAt(start2 - 1))) start2 -= 1;
    if (start2 === id.length) {
      const before = this.others.get(id);
      if (before === void 0) this.others.set(id, row);
      return before;
    }
    const beginning = `${id.length} ${id.slice(0, start2)}`;
    let table3 = this.byBeginning.get(beginning);
    if (!table3) {
      table3 = new NumberTable();
      this.byBeginning.set(beginning, table3);
    }
    return table3.firstRow(Number.parseInt(id.slice(start2), 10), row);
  }
};
var isDigit2 = (code) => code >= 48 && code <= 57;
var NumberTable = class {
  keys = new Int32Array(16);
  rows = new Int32Array(16);
  size = 0;
  firstRow(key, row) {
    const place = this.placeOf(key);
    const before = this.rows[place];
    if (before !== 0) return before;
    this.keys[place] = key;
    this.rows[place] = row;
    this.size += 1;
    if (this.size * 2 > this.keys.length) this.grow();
    return void 0;
  }
  /** Where a key stands, or would; a row is never 0. */
  placeOf(key) {
    const mask = this.keys.length - 1;
    let place = Math.imul(key, 2654435761) >>> 0 & mask;
    while (this.rows[place] !== 0 && this.keys[place] !== key) place = place + 1 & mask;
    return place;
  }
  grow() {
    const { keys, rows } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.rows = new Int32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      if (rows[at] === 0) continue;
      const place = this.placeOf(keys[at]);
      this.keys[place] = keys[at];
      this.rows[place] = rows[at];
    }
  }
};

// src/exact/decimal.ts
import { Decimal as Shared } from "decimal.js";
var Exact = Shared.clone({ defaults: true, precision: 60, toExpNeg: -60, toExpPos: 60 });
var modes = { up: Exact.ROUND_CEIL, down: Exact.ROUND_FLOOR, halfUp: Exact.ROUND_HALF_CEIL };
var mostYuan = "9999999999999.99";
var zero = new Exact(0);
var infinity = new Exact(Number.POSITIVE_INFINITY);
var exact = (text2) => new Exact(text2);
var toFen = (value, rounding) => value.toDecimalPlaces(2, modes[rounding]);
var fenText = (value) => value.toFixed(2);
var exactText = (value) => value.toFixed();

// src/kernel/encode.ts
var mostFen = 2 ** 27 - 1;
function fenOf(text2) {
  const { length } = text2;
  let fen2 = 0;
  let point2 = length;
  for (let place = 0; place < length; place++) {
    const digit2 = text2.charCodeAt(place) - 48;
    if (digit2 >= 0 && digit2 <= 9) fen2 = fen2 * 10 + digit2;
    else if (digit2 === -2 && point2 === length) point2 = place;
    else return -1;
  }
  const decimals2 = length - point2 - 1;
  if (point2 === 0 || point2 > 13 || decimals2 === 0 || decimals2 > 2) return -1;
  return decimals2 === 2 ? fen2 : decimals2 === 1 ? fen2 * 10 : fen2 * 100;
}

// src/tables/reading/totals.ts
var Totals = class {
  all;
  group;
  months;
  monthsTotal;
  wrong = [];
  /** How many cells of totals agreed. */
  right = 0;
  constructor(columns) {
    this.months = columns.filter(({ kind }) => kind === "month");
    this.monthsTotal = columns.find(({ kind }) => kind === "monthsTotal");
    const added = columns.flatMap((column2) => {
      if (column2.kind === "column" && column2.column.ofHousehold) return [];
      const isCount = column2.kind === "column" && column2.column.kind === "count";
      return isCount || isMoney(column2) ? [{ column: column2, isCount }] : [];
    });
    const noughts = () => added.map((one) => ({ ...one, fen: 0, isKnown: true }));
    this.all = noughts();
    this.group = noughts();
  }
  get isIdle() {
    return this.all.length === 0;
  }
  /** Adds a row of data. */
  add(row, cells) {
    for (let place = 0; place < this.all.length; place++) {
      const [all3, group] = [this.all[place], this.group[place]];
      const fen2 = fenIn(cells[all3.column.place], all3.isCount);
      if (fen2 === void 0) all3.isKnown = group.isKnown = false;
      else {
        all3.fen += fen2;
        group.fen += fen2;
      }
    }
    if (this.monthsTotal) this.compareMonths(row, cells, this.monthsTotal);
  }
  /** Holds a row of totals against what it adds up. */
  compare(row, cells, of2) {
    for (const sum of of2 === "group" ? this.group : this.all) this.compareCell(row, cells, sum);
    if (of2 === "group")
      for (const sum of this.group) {
        sum.fen = 0;
        sum.isKnown = true;
      }
  }
  compareMonths(row, cells, column2) {
    const months = this.months.map(({ place }) => fenIn(cells[place], false));
    const isKnown = months.every((fen3) => fen3 !== void 0);
    const fen2 = months.reduce((total, one) => total + (one ?? 0), 0);
    this.compareCell(row, cells, { column: column2, isCount: false, fen: fen2, isKnown });
  }
  compareCell(row, cells, { column: column2, isCount, fen: fen2, isKnown }) {
    const cell = cells[column2.place] ?? "";
    const stated = cell.trim() === "" ? void 0 : fenIn(cell, isCount);
    if (stated === void 0 || !isKnown || !Number.isSafeInteger(fen2)) return;
    if (stated === fen2) this.right += 1;
    else this.wrong.push({ row, column: column2.name, stated: shown(stated, isCount), computed: shown(fen2, isCount) });
  }
};
var isMoney = (column2) => column2.kind === "month" || column2.kind === "monthsTotal" || column2.kind === "column" && (column2.column.kind === "money" || column2.column.kind === "signedMoney");
function fenIn(cell = "", isCount) {
  const text2 = cell.trim();
  if (text2 === "") return 0;
  const { value } = readMoney(isCount ? text2.replace(/[人口户名个]$/, "") : text2, true);
  if (value === void 0) return void 0;
  return value.startsWith("-") ? -fenOf(value.slice(1)) : fenOf(value);
}
function shown(fen2, isCount) {
  const digits = String(Math.abs(fen2)).padStart(3, "0");
  const text2 = `${fen2 < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return isCount ? text2.replace(/\.00$/, "") : text2;
}

// src/tables/reading/rows.ts
async function* rowsOfTable(blocks, table3) {
  const { columns, header: header2, summary, catalogue } = table3;
  const household3 = columns.find((one) => one.kind === "column" && one.column.id === catalogue.household)?.place;
  const kinds = new RowKinds([header2.names, ...header2.rows], household3);
  const totals = new Totals(columns);
  const reader = new RowReader(table3);
  for await (const block of blocks) {
    const found = [];
    for (const given2 of block) {
      const { row } = given2;
      if (row < header2.firstRow) continue;
      if (!("cells" in given2)) {
        if (given2.fault === "encoding") summary.otherEncoding += 1;
        found.push({ row, cells: [], values: {}, issues: [rowIssue(given2.fault)] });
        continue;
      }
      const { cells } = given2;
      const kind = kinds.kindOf(cells);
      if (kind !== void 0) {
        summary.passOver(kind, row);
        if (kind === "total") totals.compare(row, cells, kinds.totalOf(cells));
        continue;
      }
      totals.add(row, cells);
      reader.read(row, cells, found);
    }
    summary.read += found.length;
    for (const { issues } of found) if (issues.length > 0) summary.unreadable += 1;
    yield found;
  }
  summary.wrongTotals = totals.wrong;
  summary.rightTotals = totals.right;
}
var RowReader = class {
  table;
  readers;
  months;
  set;
  setIssues;
  /** Columns of no name, whose cells would be lost. */
  unnamed;
  /** By day, the row of each household. */
  seen = /* @__PURE__ */ new Map();
  isExample;
  constructor(table3) {
    const { columns, damaged, language, options } = table3;
    const readerAt = (column2, place = -1) => cellReader(column2, { language, values: options.map?.values?.[column2.id], isDamaged: damaged.has(place) });
    this.table = table3;
    this.isExample = exampleRows(table3.catalogue);
    this.readers = columns.flatMap(
      (one) => one.kind === "column" ? [{ id: one.column.id, place: one.place, read: readerAt(one.column, one.place) }] : []
    );
    this.unnamed = columns.filter(({ kind }) => kind === "unnamed");
    const { aMonth, columns: known3 } = table3.catalogue;
    const amount = known3.find(({ id }) => id === aMonth?.amount);
    const read = amount && readerAt(amount);
    this.months = columns.flatMap(
      (one) => one.kind === "month" && amount && read ? [{ id: amount.id, place: one.place, read, period: `${options.year}-${String(one.month).padStart(2, "0")}` }] : []
    );
    const constants = table3.set.map(({ column: column2, cell }) => ({ id: column2.id, reading: readerAt(column2)(cell.trim()) }));
    this.set = Object.fromEntries(
      constants.flatMap(({ id, reading }) => reading.value === void 0 ? [] : [[id, reading.value]])
    );
    this.setIssues = constants.flatMap(
      ({ id, reading }) => reading.value === void 0 ? [issue2(reading.code, id, reading.values)] : []
    );
  }
  /** Adds one row, or one a month where the table has a column a month. */
  read(row, cells, into) {
    const values = { ...this.set };
    const issues = [...this.setIssues, ...this.widthIssues(cells)];
    for (const column2 of this.readers) this.readCell(column2, cells, values, issues);
    if (this.isExample(values)) issues.push(issue2("exampleRow", ""));
    if (this.months.length === 0) {
      issues.push(...this.again(row, values));
      into.push({ row, cells, values, issues });
      return;
    }
    const period = this.table.catalogue.aMonth?.period ?? "";
    for (const month of this.months) {
      if ((cells[month.place] ?? "").trim() === "") continue;
      const ofMonth = { ...values, [period]: month.period };
      const own = [...issues];
      this.readCell(month, cells, ofMonth, own);
      into.push({ row, cells, values: ofMonth, monthAt: month.place, issues: own });
    }
  }
  readCell({ id, place, read }, cells, values, issues) {
    const text2 = (cells[place] ?? "").trim();
    if (text2 === "") return;
    const reading = read(text2);
    if (reading.value === void 0) issues.push(issue2(reading.code, id, reading.values));
    else values[id] = reading.value;
  }
  /** A row with fewer cells than names may have lost some; cells beyond the last name say nobody knows what. */
  widthIssues(cells) {
    const { names, rows } = this.table.header;
    const { length } = names;
    const isFilled = (place) => (cells[place] ?? "").trim() !== "";
    const unnamed = this.unnamed.find(({ place }) => isFilled(place));
    if (unnamed) return [issue2("columnUnnamed", "", { column: unnamed.place + 1 })];
    let beyond = length;
    while (beyond < cells.length && !isFilled(beyond)) beyond += 1;
    if (cells.length >= length && beyond === cells.length) return nothing;
    if (beyond < cells.length && rows.some((header2) => header2.length > beyond))
      return [issue2("columnUnnamed", "", { column: beyond + 1 })];
    return [issue2("raggedRow", "", { expected: length, found: cells.length })];
  }
  /** Whose row it is, where a row before it was the same household's on the same day. */
  again(row, values) {
    const { once: once2 } = this.table.catalogue;
    const id = once2 === void 0 ? void 0 : values[once2];
    if (once2 === void 0 || id === void 0) return nothing;
    const day2 = values.on ?? "";
    const seen = this.seen.get(day2) ?? new SeenIds();
    this.seen.set(day2, seen);
    const first = seen.firstRow(id, row);
    return first === void 0 ? nothing : [issue2("householdTwice", once2, { row: first })];
  }
};
var nothing = [];

// src/tables/reading/summary.ts
var mostNumbers = 1e3;
var Summary = class {
  /** Rows of data, those that cannot be read included. */
  read = 0;
  unreadable = 0;
  /** Lines that are not in the encoding of the file. */
  otherEncoding = 0;
  wrongTotals = [];
  rightTotals = 0;
  rows = /* @__PURE__ */ new Map();
  constructor({ row, rows }) {
    for (let title = 1; title <= row - rows.length; title++) this.passOver("title", title);
  }
  passOver(kind, row) {
    const known3 = this.rows.get(kind) ?? { count: 0, rows: [] };
    known3.count += 1;
    if (known3.rows.length < mostNumbers) known3.rows.push(row);
    this.rows.set(kind, known3);
  }
  /** Rows that were passed over, by why; the numbers of the first thousand of each kind. */
  get passedOver() {
    return [...this.rows].map(([kind, { count, rows }]) => ({ kind, count, rows }));
  }
};

// src/tables/reading/table.ts
async function openTable(file, catalogue, options = {}) {
  const { map } = options;
  const names = new Names(catalogue, map?.columns);
  const headerRow = options.headerRow ?? map?.headerRow;
  const choose = (openings) => chosen(openings, names, headerRow);
  const rows = await fileRows(file, { encoding: options.encoding, sheet: options.sheet ?? map?.sheet, choose });
  const header2 = await headerOf(rows, names, headerRow, catalogue);
  const columns = columnsOf(header2.names, catalogue, names, options);
  if (columns.issues.length > 0 && !options.isTolerant) throw new InputError(columns.issues);
  const damaged = rows.mayHoldExponents ? await damagedColumns(rows, columns) : /* @__PURE__ */ new Set();
  const summary = new Summary(header2);
  const blocks = () => rowsOfTable(rows.rows(), { ...columns, catalogue, header: header2, damaged, summary, options });
  return {
    ...columns,
    file: file.name,
    catalogue,
    form: rows.form,
    header: header2,
    summary,
    blocks,
    rows: async function* () {
      for await (const block of blocks()) yield* block;
    }
  };
}
function chosen(openings, names, headerRow) {
  const fits = openings.map(({ delimiter, rows }) => ({
    delimiter,
    fit: fitOf(rows, names, headerRow),
    cells: rows.reduce((count, row) => count + ("cells" in row ? row.cells.length : 0), 0)
  }));
  const [best] = fits.sort((one, other) => other.fit - one.fit || (one.fit === 0 ? other.cells - one.cells : 0));
  return best?.delimiter ?? delimiters[0];
}
async function headerOf(rows, names, wanted, catalogue) {
  const first = [];
  const most2 = Math.max(rowsSearched, wanted ?? 0) + 1;
  for await (const block of rows.rows()) {
    first.push(...block.slice(0, most2));
    if (first.length >= most2) break;
  }
  const found = findHeader(first, names, wanted);
  if (found) return found;
  if (wanted !== void 0) throw new InputError([issue2("headerRowAbsent", "", { row: wanted })]);
  if (first.length === 0) throw new InputError([issue2("header", "")]);
  const fault = first.find((row) => "fault" in row);
  if (fault && "fault" in fault) throw new InputError([rowIssue(fault.fault)]);
  const { required, columns } = catalogue;
  const expected = columns.filter(({ id }) => required.length === 0 || required.includes(id)).slice(0, 6);
  throw new InputError([
    issue2("headerNotFound", "", {
      rows: Math.min(first.length, rowsSearched),
      columns: list(expected.map(({ label }) => label)).zh,
      ids: list(expected.map(({ id }) => same(id))).en,
      sheets: (rows.form.sheets?.length ?? 0) > 1 ? list((rows.form.sheets ?? []).map(same)).zh : ""
    })
  ]);
}
async function damagedColumns(rows, { columns }) {
  const ids = columns.filter((column2) => column2.kind === "column" && column2.column.kind === "id");
  const damaged = /* @__PURE__ */ new Set();
  for await (const block of rows.rows())
    for (const row of block)
      if ("cells" in row) {
        for (const { place } of ids) if (isExponent(row.cells[place]?.trim() ?? "")) damaged.add(place);
      }
  return damaged;
}

// src/yiwu/document/fingerprints.ts
var fingerprints = {
  "\u524D\u8A00-s1": "deb55983b3e1d399d4ce73825eca88f9f497aade5b43ff24a4eca8c3c62acffe",
  "\u524D\u8A00-s2": "e4ce890d866c66314a58b637ac3315b935ebf9122fac3b52e7ef4d7bffd3c7dd",
  "\u4E001-s1": "d7d2a1508fb93c2016e119b34e8cbd373adf4d55fb187559c0a69a495fe39cb0",
  "\u4E001-s2": "ed979bafc3686b4ddb2cab19f548d11da61a75f9a74d605e3e5d3f43f2e03dfa",
  "\u4E002-s1": "eda3a2848a93dd688d83e26c4e673997d220e9aaa2f62f53599e56c1f9f44498",
  "\u4E002-s2": "d9a5fbbc7f275d0240384b6a0db7ce22a4d5364a0ccc726ac3ecc765bac8f3d0",
  "\u4E8C(\u4E00)-s1": "b76e203563fe5f032f7b11787221da7812384833d2eb2ea24686fbc9f08c435d",
  "\u4E8C(\u4E00)-s2": "558a044317621cd3e878499341c3438b765f6c57d7cecde86f5b790587248011",
  "\u4E8C(\u4E8C)1-s1": "da25b6fdeccae0c066014eee88ddf966d01166a80b1be381e4845c17250590da",
  "\u4E8C(\u4E8C)1-s2": "ee6a556fbcd92b0fce2cc9d8a0279e7d24b4aed82370a72a4f967abec94df96c",
  "\u4E8C(\u4E8C)1-s3": "ef574d342c4f8f240106c80797053cf7a3326c044d99dc8a923a057c306ce645",
  "\u4E8C(\u4E8C)1-s4": "5615018286b199e876e2427bacf6d4a949d0bdc98d29d78563f36c988fbc430b",
  "\u4E8C(\u4E8C)2-s1": "58af3fe5831592f3116d897ce80978d010e60af3140be13ec007bc32abdde350",
  "\u4E8C(\u4E8C)2-s2": "d81eb47f9a9a3fd3b4ccad2022e578c5cd628c8834a6613692d907f14823ed55",
  "\u4E8C(\u4E8C)2-s3": "e15dd19db29ec17baa819b23511b6f54baa78d0bf6439363db0ead68dee756b1",
  "\u4E8C(\u4E8C)2-s4": "d1712499298ea0ce236c1dc1e13b1f8d200046d7688a7d91d88a86bec509a282",
  "\u4E8C(\u4E8C)3-s1": "75d490b08c7408464d680a02fdb0b3162b7d082f5d5b081c0ef2b7c483682ef2",
  "\u4E8C(\u4E8C)3-s2": "7523d38b3a4a848d0d13a08de0dc3a585c43d6cf84a53a17023a8fe96524edba",
  "\u4E8C(\u4E09)1-s1": "48fdc0208a99c88b2b5131ebe0c5c6a9cac357a25e38ae35f5e01d4f71abf540",
  "\u4E8C(\u4E09)1-s2": "eb853e120f879287e8832aa3a1497454f0641c9450e8eb5657b282623524730e",
  "\u4E8C(\u4E09)2-s1": "1e8e1aa8233bd1f0301453455e2d8c13741d9f31bf7893ce34c21f723f19f9d6",
  "\u4E8C(\u4E09)2-s2": "73a0496b56606291dc4f971020b5e7db2b30e4b4c5eaf273ee68a3b9468294f5",
  "\u4E8C(\u56DB)-s1": "254b02784b6b82e101e81f1fd5f60d5981758a4388b96aec8e2273d00def9b28",
  "\u4E8C(\u56DB)-s2": "e1c343ce8332e3e135d8ef6a4215da51e607a6863cb68cbdac72bdd85198e3d9",
  "\u4E8C(\u56DB)-s3": "a8be98947358a3e6060d7753a3146e45c15aa4c9fa7f7869fafc4d4438d37240",
  "\u4E8C(\u56DB)-s4": "0498786fc0d4f5f57f5ebc90745b45a6da189b68520937b29a5f3354a436f374",
  "\u4E8C(\u4E94)-s1": "b80325c19c94bca7e174e9da06ae7415027b6cdd03d0bf4efc7093f3d1e1e3c6",
  "\u4E8C(\u4E94)-s2": "b16a90e348365070c827e049c542d2005fd1d21548f3e9332928db2c4f9a13a2",
  "\u4E8C(\u516D)-s1": "f93ac02ce0dd565115299acaec9cad6afc85b21691743822971b1c6be4fcfe3e",
  "\u4E8C(\u516D)-s2": "caca6678cd23e6a07bea06a4de5b153df008dc0f689aa6d287d18f823be6cfeb",
  "\u4E8C(\u4E03)-s1": "080726d856465918fd42fe15f4b04c98c81f3e80dccbb74aca9f649684abd321",
  "\u4E8C(\u4E03)-s2": "4e5521d8410132b872cf09c92c03424f7258bc970181d6def0263ec8bd9f0c9c",
  "\u4E8C(\u4E03)-s3": "52119f09fb79b16c907b05b399ad7698c8556469e93cdf2a9a385f0d6d85ba06",
  "\u4E8C(\u4E03)-s4": "5305c7bf4d745acfbd7f6e660eb57163b0102a9310b235a4170323199608182a",
  "\u4E8C(\u516B)-s1": "50147e1dba1a1beae5ce3131cb1422a4de7edb68d8767f3088e02660c090928d",
  "\u4E8C(\u516B)-s2": "2624879dd2921de99be5f769f6f8484a5c7f301135bc73daa9cdeed906689da9",
  "\u4E8C(\u516B)-s3": "db55192f0b35ec7f5d7fb0fd936d0bb1382cc930e3e5882ebc8f6f40a42f1f99",
  "\u4E8C(\u516B)-s4": "5e39459330879d6a36f7944098209e55c6c97c72d4acdb985d81e5b287d567ec",
  "\u4E8C(\u516B)-s5": "2d4dc334769b6da6b4bd368cbb7cd42794475b5ebdb943b959397dd3b372ec68",
  "\u4E8C(\u516B)-s6": "b0e7b31e8f3a62a0aeb2c7d536ef387cdf9390475b0ff5abbde9b384abbf4010",
  "\u4E8C(\u516B)-s7": "8aaa5a0352fb21dab24ae23491a541fb1df73e8511672cb6451372010bac2ce1",
  "\u4E8C(\u516B)-s8": "1c8ad65b50af5fc7a91e6eb78c03e7a34a39f2be2baf2eba3b267911852f09ae",
  "\u4E8C(\u4E5D)-s1": "650b99ebdeecdff92db43c581cd04745fa8527a4270c977bf31f4ce271650aac",
  "\u4E8C(\u4E5D)-s2": "7a3be09986df943d0d616eb0c8357339ab961af5817d2fcf67eb63795316e0ac",
  "\u4E8C(\u4E5D)-s3": "8f6992f156d575e96e2d3a794f202ed30f7e16d60dc18ac3e9c73b5552bccc9b",
  "\u4E8C(\u4E5D)-s4": "1702512f22eecd7683c0b461efb6d71342b19c6e1779c5bbe85730ac7e3e73c7",
  "\u4E8C(\u4E5D)-s5": "0826bc14ebaab07b8f5759d9898d9d69c5c758eed439ee209b64d1e1f0d573f9",
  "\u4E8C(\u5341)-s1": "c585c5d2a47e1879b9eddac0919d562cb968b3403641440792255787d6df0eda",
  "\u4E8C(\u5341)-s2": "a9c2a357825744cf70b8611fa5d2656b7aef608ddf9d8ba9e7bdd0f84c38acad",
  "\u4E8C(\u5341)-s3": "c4298de07aec48d5ae32ce51626bd3a83ccbc33d86940ea2e09fbdfa5871162d",
  "\u4E091-s1": "f237a70bf434be8352badfdcaeef3258ca2ee57533386644be1287d27a4f36c5",
  "\u4E091-s2": "1546186207134f7d009dd3818101b042235948ee6fa6d74ea672c7d4bd52e351",
  "\u4E091-s3": "2bf6139a5f7bfa822cbb24e9786d14a8b596a070ad45d6ccd5d174dbf03a348d",
  "\u4E091-s4": "e58fd36b39bfb3fbf73be7880b3318896c077097d73c35359a6d50847140521c",
  "\u4E092-s1": "14b243a2be3e79dbb08c771f8f584f5942c450c18f21bccfcb8daa9959c1a91e",
  "\u4E092-s2": "c2ca92b55a644575342638f1ff16632a52967dc524c7b83b44ed338c83e7470a",
  "\u4E092-s3": "6b9d0ec4cb6c7f94524941f96146626709a69767cb17fa2d761e6d1729d53eb4",
  "\u4E092-s4": "04d5c5814eeab086f3328424e10d862e7fcf2eb2f0296af357e114fbb7037fb8",
  "\u4E092-s5": "8181e14005bf3ecd41f55787d058324ebcb341a255d71d582fc24e0db67752ef",
  "\u4E093-s1": "0a11119b5ee3a81daedd0813dda572f7d00fc0ea5311b3e968ccde19ac738d85",
  "\u4E093-s2": "0cf8938d4d6df6cd5959d024e6bcf355ec6a660cbc7dded9a43e08dbc8e56c72",
  "\u4E093-s3": "fb727f5a06f0e2bd6f3f1e9087574af43af80896bca50e52571e6b49e1320860",
  "\u4E093-s4": "01c4aa5b3cb01995881ab3845dbe4483dba4db8569bbb51b37fabadf6ca713f9"
};

// src/checks/once.ts
// @__NO_SIDE_EFFECTS__
function once(make) {
  const kept = /* @__PURE__ */ new WeakMap();
  return (key) => {
    const before = kept.get(key);
    if (before) return before.made;
    const made2 = make(key);
    kept.set(key, { made: made2 });
    return made2;
  };
}

// src/kit/programme.ts
var onItsDays = (definition) => {
  const { inForce, clauses: clauses2, requires } = definition;
  if (!inForce) return definition;
  const label = { zh: "\u9879\u76EE\u5728\u65BD\u884C\u671F\u5185", en: "the programme is in force on the day" };
  return { ...definition, requires: [rule("inForce", clauses2[0] ?? "", label, onDaysOf(inForce)), ...requires] };
};
function expressionsOf(definition) {
  const { requires, grant: grant2, monthlyInstalment: monthlyInstalment2, basedOnStandard, withinMultiple: withinMultiple3 } = definition;
  return [
    ...requires,
    ...grant2.kind === "amount" ? [grant2.amount] : [],
    ...grant2.kind === "service" && grant2.elsewhere ? [grant2.elsewhere.when] : [],
    ...[monthlyInstalment2, basedOnStandard, withinMultiple3].filter((one) => one !== void 0)
  ];
}
var instrumentsIn = (grant2) => grant2.kind === "referral" ? grant2.instruments : grant2.kind === "service" ? grant2.elsewhere?.instruments ?? [] : [];
var expressionsInFull = (part) => part instanceof Quantity || part instanceof Condition ? [part] : typeof part === "object" && part !== null ? Object.values(part).flatMap(expressionsInFull) : [];
var paces = {
  "yuan/month": "month",
  "yuan/year": "year",
  "yuan/academic year": "academicYear",
  yuan: "claim"
};
var paceOf = ({ grant: grant2 }) => grant2.kind === "amount" ? paces[grant2.amount.unit] : "service";

// src/kit/policy.ts
function makePolicy(parts) {
  const definitions = Object.values(parts.programmes).map(({ definition }) => definition);
  for (const definition of definitions) checkPace(definition);
  const facts = Object.assign({}, ...definitions.map((definition) => definition.facts));
  const floors = parts.floors.flatMap(({ floor: floor2, binds = [] }) => [floor2, ...binds.flatMap(({ when: when2 }) => when2 ?? [])]);
  const lastDays = lastDaysIn(() => [...definitions.flatMap(expressionsInFull), ...floors]);
  return Object.freeze({ ...parts, definitions: Object.freeze(definitions), facts: Object.freeze(facts), lastDays });
}
function checkPace(definition) {
  const { id, subject } = definition;
  const pace = paceOf(definition);
  if (pace === void 0) throw new Error(`${id}: no dues go over the period of its amount`);
  if (pace === "academicYear" && subject !== "student") throw new Error(`${id}: an academic year is a student's`);
  if (pace === "claim" !== (subject === "claim") && pace !== "service")
    throw new Error(`${id}: a sum by claim is of a claim, and a claim has no other`);
}

// src/yiwu/document/document.ts
var document = {
  title: {
    zh: "\u4E49\u4E4C\u5E02\u4EBA\u6C11\u653F\u5E9C\u5173\u4E8E\u8FDB\u4E00\u6B65\u5B8C\u5584\u793E\u4F1A\u6551\u52A9\u4F53\u7CFB\u7684\u610F\u89C1",
    en: "Opinions of the Yiwu Municipal People\u2019s Government on Further Improving the Social Assistance System"
  },
  issuer: { zh: "\u4E49\u4E4C\u5E02\u4EBA\u6C11\u653F\u5E9C", en: "Yiwu Municipal People\u2019s Government" },
  signedOn: "2012-12-03",
  sha256: "a747dea58c4c4591a372aa108e02e353ff28b50fa8b1bf814438fed55e8d5109"
};

// src/yiwu/figures.ts
var ruralShareOfUrban = /* @__PURE__ */ figure("ruralShareOfUrban", {
  value: "0.80",
  unit: "ratio",
  clause: "\u4E8C(\u4E8C)1-s1",
  label: {
    zh: "\u519C\u6751\u4F4E\u4FDD\u6807\u51C6\u5360\u57CE\u9547\u6807\u51C6\u7684\u6700\u4F4E\u6BD4\u4F8B",
    en: "least share of the urban standard that the rural one reaches"
  }
});
var dayBeforeEnlistment = "1945-09-02";
var ruralParityFirstDay = /* @__PURE__ */ dayFigure("ruralParityFirstDay", {
  day: "2013-01-01",
  clause: "\u4E8C(\u4E8C)1-s1",
  label: {
    zh: "\u519C\u6751\u6807\u51C6\u8FBE\u6807\u5E74\u5EA6\u7684\u9996\u65E5",
    en: "first day of the year in which the rural standard reaches its share"
  }
});
var ruralParityLastDay = /* @__PURE__ */ dayFigure("ruralParityLastDay", {
  day: "2013-12-31",
  clause: "\u4E8C(\u4E8C)1-s1",
  label: {
    zh: "\u519C\u6751\u6807\u51C6\u8FBE\u6807\u5E74\u5EA6\u7684\u672B\u65E5",
    en: "last day of the year in which the rural standard reaches its share"
  }
});
var dibaoFloorShare = /* @__PURE__ */ figure("dibaoFloorShare", {
  value: "0.40",
  unit: "ratio",
  clause: "\u4E8C(\u4E8C)1-s2",
  label: {
    zh: "\u5DEE\u989D\u53D1\u653E\u7684\u6700\u4F4E\u6BD4\u4F8B",
    en: "least share of the standard in a payment by difference"
  }
});
var lowIncomeSubsidyShare = /* @__PURE__ */ figure("lowIncomeSubsidyShare", {
  value: "0.25",
  unit: "ratio",
  clause: "\u4E8C(\u4E8C)3-s2",
  label: {
    zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u8865\u52A9\u7684\u6700\u4F4E\u6BD4\u4F8B",
    en: "least share of the rural standard in the low-income subsidy"
  }
});
var lowIncomeMultiple = /* @__PURE__ */ figure("lowIncomeMultiple", {
  value: "1.5",
  unit: "ratio",
  clause: "\u4E8C(\u4E09)1-s2",
  label: {
    zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u6536\u5165\u500D\u6570",
    en: "multiple of the standard for low-income households"
  }
});
var medicalAidShare = /* @__PURE__ */ figure("medicalAidShare", {
  value: "0.80",
  unit: "ratio",
  clause: "\u4E8C(\u4E09)1-s2",
  label: {
    zh: "\u533B\u7597\u6551\u52A9\u6BD4\u4F8B",
    en: "share of the remaining cost that medical aid bears"
  }
});
var medicalAidYearlyCap = /* @__PURE__ */ figure("medicalAidYearlyCap", {
  value: "100000",
  unit: "yuan",
  clause: "\u4E8C(\u4E09)1-s2",
  label: {
    zh: "\u5E74\u5EA6\u533B\u7597\u6551\u52A9\u6700\u9AD8\u989D",
    en: "most medical aid in a year"
  }
});
var medicalRatioCeiling = /* @__PURE__ */ figure("medicalRatioCeiling", {
  value: "0.90",
  unit: "ratio",
  clause: "\u4E8C(\u4E09)1-s2",
  label: {
    zh: "\u533B\u4FDD\u4E0E\u6551\u52A9\u5408\u8BA1\u7684\u6700\u9AD8\u6BD4\u4F8B",
    en: "most of the in-policy cost that insurance and aid bear together"
  }
});
var lastEnlistmentDay = /* @__PURE__ */ dayFigure("lastEnlistmentDay", {
  day: "1954-10-31",
  clause: "\u4E8C(\u4E09)1-s2",
  label: {
    zh: "\u590D\u5458\u519B\u4EBA\u5165\u4F0D\u7684\u6700\u540E\u65E5\u671F",
    en: "last day of enlistment that counts for demobilised veterans"
  }
});
var undergraduateGrant = /* @__PURE__ */ figure("undergraduateGrant", {
  value: "6000",
  unit: "yuan/academic year",
  clause: "\u4E8C(\u56DB)-s2",
  label: {
    zh: "\u672C\u79D1\u751F\u6551\u52A9\u91D1\u989D",
    en: "grant of an undergraduate"
  }
});
var juniorCollegeGrant = /* @__PURE__ */ figure("juniorCollegeGrant", {
  value: "4000",
  unit: "yuan/academic year",
  clause: "\u4E8C(\u56DB)-s2",
  label: {
    zh: "\u4E13\u79D1\u751F\u6551\u52A9\u91D1\u989D",
    en: "grant of a junior college student"
  }
});
var secondaryVocationalGrant = /* @__PURE__ */ figure("secondaryVocationalGrant", {
  value: "2000",
  unit: "yuan/academic year",
  clause: "\u4E8C(\u56DB)-s2",
  label: {
    zh: "\u4E2D\u4E13\u751F\u6551\u52A9\u91D1\u989D",
    en: "grant of a secondary vocational student"
  }
});
var institutionOrphanShare = /* @__PURE__ */ figure("institutionOrphanShare", {
  value: "0.70",
  unit: "ratio",
  clause: "\u4E8C(\u516D)-s2",
  label: {
    zh: "\u673A\u6784\u517B\u80B2\u5B64\u513F\u6807\u51C6\u7684\u6700\u4F4E\u6BD4\u4F8B",
    en: "least share of last year's consumption in an institutional orphan's standard"
  }
});
var scatteredOrphanShare = /* @__PURE__ */ figure("scatteredOrphanShare", {
  value: "0.60",
  unit: "ratio",
  clause: "\u4E8C(\u516D)-s2",
  label: {
    zh: "\u6563\u5C45\u5B64\u513F\u6807\u51C6\u7684\u6700\u4F4E\u6BD4\u4F8B",
    en: "least share of the institutional standard in a scattered orphan's standard"
  }
});
var networkLastDay = /* @__PURE__ */ dayFigure("networkLastDay", {
  day: "2015-12-31",
  clause: "\u4E8C(\u5341)-s2",
  label: {
    zh: "\u4E09\u7EA7\u670D\u52A1\u7F51\u7EDC\u57FA\u672C\u5F62\u6210\u7684\u6700\u540E\u65E5\u671F",
    en: "last day by which the service network of three levels stands"
  }
});
var figures = {
  ruralShareOfUrban,
  ruralParityFirstDay,
  ruralParityLastDay,
  dibaoFloorShare,
  lowIncomeSubsidyShare,
  lowIncomeMultiple,
  medicalAidShare,
  medicalAidYearlyCap,
  medicalRatioCeiling,
  lastEnlistmentDay,
  undergraduateGrant,
  juniorCollegeGrant,
  secondaryVocationalGrant,
  institutionOrphanShare,
  scatteredOrphanShare,
  networkLastDay
};
var monthsPerYear = number("12", "month/year");
var onePerson = number("1", "person");

// src/kit/calculator.ts
import * as z4 from "zod/mini";

// src/exact/value.ts
var nothing2 = Object.freeze([]);
var point = (value) => ({ low: value, high: value, missing: nothing2 });
var interval = (low, high, missing2) => isSame(low, high) ? point(low) : { low, high, missing: missing2 };
var isPoint = ({ low, high }) => isSame(low, high);
var isSame = (low, high) => low === high || low.eq(high);
var yes = Object.freeze({ canBeFalse: false, canBeTrue: true, missing: nothing2 });
var no = Object.freeze({ canBeFalse: true, canBeTrue: false, missing: nothing2 });
var maybe = (missing2) => ({ canBeFalse: true, canBeTrue: true, missing: missing2 });
var truth2 = (canBeFalse, canBeTrue, missing2) => canBeFalse && canBeTrue ? maybe(missing2) : canBeTrue ? yes : no;
var settled = (value) => value.canBeTrue ? value.canBeFalse ? void 0 : true : false;
var isUnknown = (value) => "unknown" in value;
function union(left, right) {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  return [.../* @__PURE__ */ new Set([...left, ...right])];
}
var known2 = {
  quantity: (text2) => point(exact(text2)),
  truth: (value) => value ? yes : no,
  choice: (option) => ({ options: [option], missing: nothing2 }),
  set: (options) => ({
    surely: new Set(options),
    mayHoldMore: false,
    missing: nothing2
  }),
  day: (day2) => ({ day: day2 })
};
var unknown = (...paths) => ({ unknown: paths });
function plain3(value) {
  if ("low" in value) return plainInterval(value);
  if ("canBeTrue" in value) return settled(value) ?? null;
  if ("options" in value) return value.options.length === 1 ? value.options[0] ?? null : null;
  if ("surely" in value) return value.mayHoldMore ? null : [...value.surely];
  if ("day" in value) return value.day;
  return null;
}
function plainInterval({ low, high }) {
  if (low.eq(high)) return exactText(low);
  return high.isFinite() ? { min: exactText(low), max: exactText(high) } : { min: exactText(low) };
}

// src/exact/interval.ts
var add = (a, b) => areKnown(a, b) ? point(a.low.plus(b.low)) : interval(a.low.plus(b.low), a.high.plus(b.high), union(a.missing, b.missing));
var subtract = (a, b) => areKnown(a, b) ? point(a.low.minus(b.low)) : interval(a.low.minus(b.high), a.high.minus(b.low), union(a.missing, b.missing));
var areKnown = (a, b) => a.low === a.high && b.low === b.high;
function multiply(a, b) {
  if (areKnown(a, b)) return point(times(a.low, b.low));
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return interval(Exact.min(...corners), Exact.max(...corners), union(a.missing, b.missing));
}
var times = (a, b) => a.isZero() || b.isZero() ? zero : a.times(b);
function least2(items) {
  const canWin = items.filter((item) => !items.some((other) => other !== item && other.high.lte(item.low)));
  return extreme2(Exact.min(...items.map((item) => item.low)), Exact.min(...items.map((item) => item.high)), canWin);
}
function greatest2(items) {
  const canWin = items.filter((item) => !items.some((other) => other !== item && other.low.gte(item.high)));
  return extreme2(Exact.max(...items.map((item) => item.low)), Exact.max(...items.map((item) => item.high)), canWin);
}
var extreme2 = (low, high, canWin) => interval(low, high, canWin.map((item) => item.missing).reduce(union, nothing2));
var round2 = (a, rounding) => interval(toFen(a.low, rounding), toFen(a.high, rounding), a.missing);
function share(of2, parts, outOf) {
  const { low, high, missing: missing2 } = multiply(of2, parts);
  return interval(low.div(outOf), high.div(outOf), missing2);
}
var below = (a, b) => truth2(a.high.gte(b.low), a.low.lt(b.high), union(a.missing, b.missing));
var atMost = (a, b) => truth2(a.high.gt(b.low), a.low.lte(b.high), union(a.missing, b.missing));
function all2(items) {
  let missing2 = nothing2;
  let open = false;
  for (const item of items) {
    if (!item.canBeTrue) return no;
    if (item.canBeFalse) {
      open = true;
      missing2 = union(missing2, item.missing);
    }
  }
  return open ? { canBeFalse: true, canBeTrue: true, missing: missing2 } : yes;
}
var not = (a) => ({ canBeFalse: a.canBeTrue, canBeTrue: a.canBeFalse, missing: a.missing });
function any3(items) {
  let missing2 = nothing2;
  let open = false;
  for (const item of items) {
    if (!item.canBeFalse) return yes;
    if (item.canBeTrue) {
      open = true;
      missing2 = union(missing2, item.missing);
    }
  }
  return open ? { canBeFalse: true, canBeTrue: true, missing: missing2 } : no;
}
var eitherQuantity = (condition, a, b) => interval(Exact.min(a.low, b.low), Exact.max(a.high, b.high), union(condition.missing, union(a.missing, b.missing)));
var eitherTruth = (condition, a, b) => truth2(a.canBeFalse || b.canBeFalse, a.canBeTrue || b.canBeTrue, union(condition.missing, union(a.missing, b.missing)));
var numbers = /* @__PURE__ */ new WeakMap();
function numberOf(node) {
  const before = numbers.get(node);
  if (before) return before;
  const value = point(exact(node.value));
  numbers.set(node, value);
  return value;
}
function between({ least: least3, most: most2, floor: floor2, ceiling }, missing2) {
  const low = Exact.max(exact(least3), floor2?.low ?? zero);
  const high = Exact.min(most2 === void 0 ? infinity : exact(most2), ceiling?.high ?? infinity);
  return interval(low, high, missing2);
}
var decimals = {
  nothing: point(zero),
  numberOf,
  between,
  add,
  subtract,
  multiply,
  least: least2,
  greatest: greatest2,
  round: round2,
  share,
  below,
  atMost,
  eitherQuantity
};

// src/exact/trace.ts
var Trace = class {
  steps = [];
  frames = [];
  enter() {
    this.frames.push({ from: {} });
  }
  used(name, value) {
    const frame = this.frames.at(-1);
    if (frame) frame.from[name] = plain3(value);
  }
  rounded(before, rounding) {
    const frame = this.frames.at(-1);
    if (frame) frame.rounded = { before, rounding };
  }
  leave(name, unit, value) {
    const frame = this.frames.pop();
    const step = {
      rule: name.id,
      clause: name.clause,
      ...unit === void 0 ? {} : { unit },
      value: plain3(value),
      from: {},
      ...frame
    };
    this.steps.push(step);
    return step;
  }
  /** A step that another evaluation made of the same rule and facts. */
  add(step) {
    if (step) this.steps.push(step);
  }
};

// src/exact/evaluate.ts
var Evaluation = class {
  values;
  arithmetic;
  shared;
  /** The rules used by each rule that is being worked out. */
  using = [];
  quantities = /* @__PURE__ */ new Map();
  conditions = /* @__PURE__ */ new Map();
  trace;
  constructor(values, options = {}) {
    this.values = values;
    this.arithmetic = options.arithmetic ?? decimals;
    this.shared = options.shared;
    this.trace = Object.hasOwn(options, "trace") && options.trace ? new Trace() : void 0;
  }
  quantity({ node }) {
    return this.evaluateQuantity(node);
  }
  condition({ node }) {
    return this.evaluateCondition(node);
  }
  /** Every named rule worked out so far, in order, with the numbers that went in; empty unless asked for. */
  steps() {
    return this.trace?.steps ?? [];
  }
  evaluateQuantity(node) {
    const { arithmetic } = this;
    switch (node.kind) {
      case "number": {
        const value = this.number(node);
        if (node.name) this.trace?.used(node.name.id, value);
        return value;
      }
      case "input":
        return this.quantityInput(node.input);
      case "add":
        return arithmetic.add(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right));
      case "subtract":
        return arithmetic.subtract(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right));
      case "multiply":
        return arithmetic.multiply(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right));
      case "least":
        return arithmetic.least(node.items.map((item) => this.evaluateQuantity(item)));
      case "greatest":
        return arithmetic.greatest(node.items.map((item) => this.evaluateQuantity(item)));
      case "round":
        return this.rounded(this.evaluateQuantity(node.of), node.rounding);
      case "share": {
        const parts = this.evaluateQuantity(node.parts);
        const unrounded = arithmetic.share(this.evaluateQuantity(node.of), parts, exact(node.outOf));
        return this.rounded(unrounded, node.rounding);
      }
      case "choose": {
        const condition = this.evaluateCondition(node.when);
        const holds = settled(condition);
        if (holds !== void 0) return this.evaluateQuantity(holds ? node.yes : node.no);
        const yes2 = this.evaluateQuantity(node.yes);
        return arithmetic.eitherQuantity(condition, yes2, this.evaluateQuantity(node.no));
      }
      case "rule": {
        const value = this.quantities.get(node.name) ?? this.named(node, node.unit, this.quantities, () => this.evaluateQuantity(node.of));
        this.uses(node.name, value);
        return value;
      }
      default:
        return unreachable(node);
    }
  }
  evaluateCondition(node) {
    switch (node.kind) {
      case "truth":
        return this.input(node.input, maybe);
      case "given": {
        const value = this.values.get(node.input.key);
        return value === void 0 || isUnknown(value) ? no : yes;
      }
      case "isOneOf": {
        const value = this.input(node.input, (missing2) => ({ options: node.input.options ?? [], missing: missing2 }));
        const inside = value.options.filter((option) => node.options.includes(option)).length;
        return truth2(inside < value.options.length, inside > 0, value.missing);
      }
      case "includesAny": {
        const value = this.input(node.input, (missing2) => ({
          surely: /* @__PURE__ */ new Set(),
          mayHoldMore: true,
          missing: missing2
        }));
        const holds = node.options.some((option) => value.surely.has(option));
        const { never } = value;
        const canHold = value.mayHoldMore && !(never && node.options.every((option) => never.has(option)));
        return truth2(!holds, holds || canHold, value.missing);
      }
      case "onOrBefore": {
        const value = this.values.get(node.input.key);
        if (value === void 0 || isUnknown(value)) return this.input(node.input, maybe);
        this.trace?.used(node.input.key, value);
        const amended = node.figure && this.values.get(node.figure.key);
        if (amended && isUnknown(amended)) return maybe(amended.unknown);
        const limit = (amended ?? node).day;
        if ("day" in value) return value.day <= limit ? yes : no;
        if ("first" in value) return truth2(value.last > limit, value.first <= limit, value.missing);
        throw wrongValue(node.input);
      }
      case "below":
        return this.arithmetic.below(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right));
      case "atMost":
        return this.arithmetic.atMost(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right));
      case "all":
        return all2(this.each(node.items));
      case "any":
        return any3(this.each(node.items));
      case "not":
        return not(this.evaluateCondition(node.of));
      case "choose": {
        const condition = this.evaluateCondition(node.when);
        const holds = settled(condition);
        if (holds !== void 0) return this.evaluateCondition(holds ? node.yes : node.no);
        const yes2 = this.evaluateCondition(node.yes);
        return eitherTruth(condition, yes2, this.evaluateCondition(node.no));
      }
      case "rule": {
        const value = this.conditions.get(node.name) ?? this.named(node, void 0, this.conditions, () => this.evaluateCondition(node.of));
        this.uses(node.name, value);
        return value;
      }
      default:
        return unreachable(node);
    }
  }
  /** A number that the rule writes, or what stands in for it where the law was amended. */
  number(node) {
    const amended = node.name && this.values.get(node.name.key);
    if (!amended) return this.arithmetic.numberOf(node);
    return isUnknown(amended) ? this.arithmetic.between(unbounded, amended.unknown) : amended;
  }
  /** Lazily, so that what comes after the deciding item is not worked out. */
  *each(items) {
    for (const item of items) yield this.evaluateCondition(item);
  }
  uses(name, value) {
    this.using.at(-1)?.push(name);
    this.trace?.used(name.id, value);
  }
  named(node, unit, memory, work) {
    const { name } = node;
    const known3 = this.shared?.recall(name);
    if (known3) {
      this.take(name);
      return known3.value;
    }
    this.trace?.enter();
    const used = [];
    this.using.push(used);
    const value = work();
    this.using.pop();
    memory.set(name, value);
    const plain4 = value;
    const step = this.trace?.leave(name, unit, plain4);
    this.shared?.remember(node, plain4, used, step);
    return value;
  }
  /** Takes a shared rule over, after those that it uses: in the order in which they would be worked out. */
  take(name) {
    const known3 = this.shared?.recall(name);
    if (!known3 || this.quantities.has(name) || this.conditions.has(name)) return;
    for (const used of known3.uses) this.take(used);
    if ("low" in known3.value) this.quantities.set(name, known3.value);
    else this.conditions.set(name, known3.value);
    this.trace?.add(known3.step);
  }
  rounded(unrounded, rounding) {
    const value = this.arithmetic.round(unrounded, rounding);
    if (this.trace && isPoint(value)) this.trace.rounded(exactText(unrounded.low), rounding);
    return value;
  }
  /** The value of an input, or what an unknown one can still be. */
  input(input, ifUnknown) {
    const given2 = this.values.get(input.key);
    const value = given2 === void 0 ? ifUnknown([input.key]) : isUnknown(given2) ? ifUnknown(given2.unknown) : given2;
    this.trace?.used(input.key, value);
    return value;
  }
  quantityInput(input) {
    return this.input(input, (missing2) => {
      const most2 = input.type === "count" ? input.most : void 0;
      const [floor2, ceiling] = [this.knownInterval(input.noLessThan), this.knownInterval(input.noMoreThan)];
      return this.arithmetic.between({ least: input.least ?? "0", most: most2, floor: floor2, ceiling }, missing2);
    });
  }
  knownInterval(key) {
    const value = key === void 0 ? void 0 : this.values.get(key);
    return value !== void 0 && "low" in value ? value : void 0;
  }
};
var unbounded = { least: "0", most: void 0, floor: void 0, ceiling: void 0 };
var wrongValue = (input) => new Error(`The value of ${input.key} is not a ${input.type}`);

// src/narrow/asked.ts
function askedOf(roots, readings2) {
  const settling = new Evaluation(readings2);
  const asked = /* @__PURE__ */ new Map();
  const timesBelow = /* @__PURE__ */ new Map();
  const holds = (node) => settled(settling.condition({ node }));
  const below2 = (node) => {
    const before = timesBelow.get(node);
    if (before) return before;
    const made2 = timesOf(node);
    timesBelow.set(node, made2);
    return made2;
  };
  const timesOf = (node) => {
    if (isCondition(node) && holds(node) !== void 0) return nothing3;
    if ("input" in node) return asks(asked, node);
    const chosen2 = node.kind === "choose" ? holds(node.when) : void 0;
    if (node.kind === "choose" && chosen2 !== void 0) return below2(chosen2 ? node.yes : node.no);
    return sumOf(childrenOf(node).map(below2));
  };
  for (const [key, times2] of sumOf(roots.map(below2))) {
    const one = asked.get(key);
    if (one) one.times = times2;
  }
  const rank = ([, { input }]) => order.indexOf(input.type);
  return new Map([...asked].sort((a, b) => rank(a) - rank(b)));
}
var order = ["truth", "choice", "set", "day", "money", "count"];
var nothing3 = /* @__PURE__ */ new Map();
var isCondition = (node) => node.kind === "choose" || node.kind === "rule" ? !("unit" in node) : conditions.has(node.kind);
var conditions = /* @__PURE__ */ new Set([
  "truth",
  "given",
  "isOneOf",
  "includesAny",
  "onOrBefore",
  "below",
  "atMost",
  "all",
  "any",
  "not"
]);
function asks(asked, node) {
  const { input } = node;
  const own = asked.get(input.key) ?? { input, times: 0, groups: [], days: [], isAskedGiven: false };
  asked.set(input.key, own);
  if (node.kind === "given") own.isAskedGiven = true;
  if (node.kind === "isOneOf" || node.kind === "includesAny") own.groups.push(node.options);
  if (node.kind === "onOrBefore") own.days.push(node);
  return /* @__PURE__ */ new Map([[input.key, 1]]);
}
function sumOf(parts) {
  const sum = /* @__PURE__ */ new Map();
  for (const part of parts) for (const [key, times2] of part) sum.set(key, min(2, (sum.get(key) ?? 0) + times2));
  return sum;
}

// src/narrow/line.ts
var level = (value) => ({
  slope: zero,
  constant: value,
  under: zero,
  over: zero,
  atFrom: value,
  atTo: value
});
var isLevel = ({ slope, under, over }) => slope.isZero() && under.isZero() && over.isZero();
var sweptLine = (from, to, unit) => ({
  slope: unit,
  constant: zero,
  under: zero,
  over: zero,
  atFrom: unit.times(from),
  atTo: unit.times(to)
});
function addLines(a, b) {
  if (isLevel(a) && isLevel(b)) return level(a.atFrom.plus(b.atFrom));
  const [endless] = [a, b].filter(isEndless);
  if (endless) return endless;
  return {
    slope: a.slope.plus(b.slope),
    constant: a.constant.plus(b.constant),
    under: a.under.plus(b.under),
    over: a.over.plus(b.over),
    atFrom: a.atFrom.plus(b.atFrom),
    atTo: a.atTo.plus(b.atTo)
  };
}
function timesLine(line, factor) {
  if (isLevel(line)) return level(line.atFrom.times(factor));
  const [under, over] = [line.under.times(factor), line.over.times(factor)];
  return {
    slope: line.slope.times(factor),
    constant: line.constant.times(factor),
    under: Exact.min(under, over),
    over: Exact.max(under, over),
    atFrom: line.atFrom.times(factor),
    atTo: line.atTo.times(factor)
  };
}
function partOfLine(line, outOf) {
  const { slope, constant, under, over, atFrom, atTo } = line;
  if (isLevel(line)) return level(atFrom.div(outOf));
  return {
    slope: slope.div(outOf),
    constant: constant.div(outOf),
    under: under.div(outOf).minus(hair),
    over: over.div(outOf).plus(hair),
    atFrom: atFrom.div(outOf),
    atTo: atTo.div(outOf)
  };
}
var hair = new Exact("1e-30");
var minusLine = (a, b) => addLines(a, timesLine(b, minusOne));
var minusOne = zero.minus(1);
var isEndless = ({ constant }) => !constant.isFinite();
var isOneLine = (a, b) => a === b || isStraight(a) && isStraight(b) && a.slope.eq(b.slope) && a.constant.eq(b.constant);
var isStraight = ({ under, over }) => under.isZero() && over.isZero();
var fen = new Exact("0.01");
var halfFen = new Exact("0.005");
function roundedLine(line, rounding, toFen2) {
  if (isLevel(line)) return level(toFen2(line.atFrom));
  if (isStraight(line) && isWhole(line.slope) && isWhole(line.constant)) return line;
  const below2 = rounding === "up" ? zero : rounding === "down" ? fen : halfFen;
  return {
    slope: line.slope,
    constant: line.constant,
    under: line.under.minus(below2),
    over: line.over.plus(rounding === "halfUp" ? halfFen : fen.minus(below2)),
    atFrom: toFen2(line.atFrom),
    atTo: toFen2(line.atTo)
  };
}
var isWhole = (yuan) => yuan.times(100).isInteger();

// src/narrow/lines.ts
var Unsettled = class {
  /** The last place of the first part. */
  last;
  constructor(last) {
    this.last = last;
  }
};
var pointOf = (line) => ({ low: line, high: line, missing: nothing2 });
function levelValue(value) {
  if (!("low" in value)) return value;
  const { low, high, missing: missing2 } = value;
  return low.eq(high) ? pointOf(level(low)) : { low: level(low), high: level(high), missing: missing2 };
}
var Lines = class {
  from;
  to;
  nothing = pointOf(level(zero));
  /** How each condition on quantities came out, in the order in which they were asked; whoever evaluates may start it anew. */
  taken = "";
  /** Both ends are included. */
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
  numberOf({ value }) {
    return pointOf(level(exact(value)));
  }
  between({ least: least3, most: most2, floor: floor2, ceiling }, missing2) {
    const low = this.largest([level(exact(least3)), floor2?.low ?? level(zero)]);
    const endless = level(most2 === void 0 ? infinity : exact(most2));
    return this.interval(low, this.smallest([endless, ceiling?.high ?? endless]), missing2);
  }
  add(a, b) {
    return this.both(a, b, addLines(a.low, b.low), () => addLines(a.high, b.high));
  }
  subtract(a, b) {
    return this.both(a, b, minusLine(a.low, b.high), () => minusLine(a.high, b.low));
  }
  multiply(a, b) {
    if (isPoint2(a) && isPoint2(b)) return pointOf(this.product(a.low, b.low));
    const corners = [a.low, a.high].flatMap((one) => [this.product(one, b.low), this.product(one, b.high)]);
    return this.interval(this.smallest(corners), this.largest(corners), union(a.missing, b.missing));
  }
  least(items) {
    if (items.every(isPoint2)) return pointOf(this.smallest(items.map(({ low }) => low)));
    const canWin = items.filter((item) => !items.some((other) => other !== item && this.isAtMost(other.high, item.low)));
    const [lows, highs] = [items.map(({ low }) => low), items.map(({ high }) => high)];
    return this.interval(this.smallest(lows), this.smallest(highs), missingOf(canWin));
  }
  greatest(items) {
    if (items.every(isPoint2)) return pointOf(this.largest(items.map(({ low }) => low)));
    const canWin = items.filter((item) => !items.some((other) => other !== item && this.isAtMost(item.high, other.low)));
    const [lows, highs] = [items.map(({ low }) => low), items.map(({ high }) => high)];
    return this.interval(this.largest(lows), this.largest(highs), missingOf(canWin));
  }
  round(a, rounding) {
    const rounded = (line) => roundedLine(line, rounding, (value) => toFen(value, rounding));
    return this.both(a, a, rounded(a.low), () => rounded(a.high));
  }
  share(of2, parts, outOf) {
    const product = this.multiply(of2, parts);
    return this.both(product, product, partOfLine(product.low, outOf), () => partOfLine(product.high, outOf));
  }
  below(a, b) {
    return this.took(truth2(!this.isBelow(a.high, b.low), this.isBelow(a.low, b.high), union(a.missing, b.missing)));
  }
  atMost(a, b) {
    return this.took(truth2(!this.isAtMost(a.high, b.low), this.isAtMost(a.low, b.high), union(a.missing, b.missing)));
  }
  took(one) {
    this.taken += one.canBeTrue ? one.canBeFalse ? "?" : "y" : "n";
    return one;
  }
  eitherQuantity(condition, a, b) {
    const missing2 = union(condition.missing, union(a.missing, b.missing));
    return this.interval(this.smallest([a.low, b.low]), this.largest([a.high, b.high]), missing2);
  }
  /** An interval; one that is a point at every place has nothing missing, and one that is a point at some is split. */
  interval(low, high, missing2) {
    return isOneLine(low, high) || !this.isBelow(low, high) ? pointOf(low) : { low, high, missing: missing2 };
  }
  both(a, b, low, high) {
    return isPoint2(a) && isPoint2(b) ? pointOf(low) : this.interval(low, high(), union(a.missing, b.missing));
  }
  smallest(lines) {
    return lines.reduce((a, b) => this.nearLine(a, b, "min") ?? (this.isAtMost(a, b) ? a : b));
  }
  largest(lines) {
    return lines.reduce((a, b) => this.nearLine(a, b, "max") ?? (this.isAtMost(b, a) ? a : b));
  }
  /**
   * The extreme of two lines that only roundings tell apart, of which now one and now the other is it: the first, with a band
   * that holds the second. Returns `undefined` for lines that lie further apart somewhere.
   */
  nearLine(a, b, extreme3) {
    const slack = bandOf(a).plus(bandOf(b));
    if (a === b || slack.isZero() || this.isPlace || isEndless(a) || isEndless(b)) return void 0;
    const [first, last] = this.differences(b, a);
    if (first.abs().gt(slack) || last.abs().gt(slack)) return void 0;
    return {
      ...a,
      under: Exact.min(a.under, Exact.min(first, last).plus(b.under)),
      over: Exact.max(a.over, Exact.max(first, last).plus(b.over)),
      atFrom: Exact[extreme3](a.atFrom, b.atFrom),
      atTo: Exact[extreme3](a.atTo, b.atTo)
    };
  }
  /** How far one line lies over another at both ends, roundings aside. */
  differences(a, b) {
    const [slope, constant] = [a.slope.minus(b.slope), a.constant.minus(b.constant)];
    return [slope.times(this.from).plus(constant), slope.times(this.to).plus(constant)];
  }
  get isPlace() {
    return this.from.eq(this.to);
  }
  /** A product of two that both change is straight at single places only. */
  product(a, b) {
    if (isEndless(a) || isEndless(b)) return this.endlessProduct(a, b);
    if (isLevel(a)) return timesLine(b, a.constant);
    if (isLevel(b)) return timesLine(a, b.constant);
    if (this.isPlace) return level(a.atFrom.times(b.atFrom));
    throw this.halved();
  }
  /** Nothing times something without a largest value is still nothing. */
  endlessProduct(a, b) {
    const [endless, other] = isEndless(a) ? [a, b] : [b, a];
    const none2 = level(zero);
    if (this.isBelow(none2, other)) return endless;
    return this.isBelow(other, none2) ? timesLine(endless, zero.minus(1)) : none2;
  }
  isBelow(a, b) {
    return this.compare(a, b, (value) => value.lt(0));
  }
  isAtMost(a, b) {
    return a === b || this.compare(a, b, (value) => value.lte(0));
  }
  /** Whether the difference is on one side of nothing at every place. */
  compare(a, b, holds) {
    if (isEndless(a) || isEndless(b)) return holds(new Exact(a.constant.cmp(b.constant)));
    if (this.isPlace || isLevel(a) && isLevel(b)) return holds(a.atFrom.minus(b.atFrom));
    const { slope, constant, under, over } = minusLine(a, b);
    const [first, last] = this.differences(a, b);
    const most2 = holds(Exact.max(first, last).plus(over));
    if (most2 === holds(Exact.min(first, last).plus(under))) return most2;
    throw this.split(slope, [constant.plus(over), constant.plus(under)], holds);
  }
  /** Splits where a line with one of the constants goes to the other side, else in the middle. */
  split(slope, constants, holds) {
    if (slope.isZero()) return this.halved();
    const lasts = constants.map((constant) => {
      const crossing = constant.div(slope).negated();
      const last = crossing.floor();
      const isLast = !last.eq(crossing) || holds(zero) === slope.gt(0);
      return isLast ? last : last.minus(1);
    }).filter((last) => last.gte(this.from) && last.lt(this.to));
    return lasts.length > 0 ? new Unsettled(Exact.min(...lasts)) : this.halved();
  }
  halved() {
    return new Unsettled(this.from.plus(this.to).div(2).floor());
  }
};
var bandOf = ({ under, over }) => over.minus(under);
var isPoint2 = ({ low, high }) => low === high;
var missingOf = (items) => items.map(({ missing: missing2 }) => missing2).reduce(union, nothing2);

// src/narrow/parts.ts
function missingOf2(key, value) {
  if (value === void 0) return [key];
  if ("unknown" in value) return value.unknown;
  return "missing" in value ? value.missing : nothing2;
}
function partsOf({ input, groups, days }, value, values) {
  switch (input.type) {
    case "truth":
      return value === void 0 || "unknown" in value || "canBeTrue" in value && value.canBeTrue && value.canBeFalse ? [yes, no] : [];
    case "choice": {
      const left = value && "options" in value ? value.options : input.options ?? [];
      const classes = alike(left, groups);
      return classes.length > 1 ? classes.map((options) => ({ options, missing: nothing2 })) : [];
    }
    case "set":
      return partsOfSet(alike(groups.flat(), groups), value, [input.key]);
    case "day":
      return partsOfDays(
        days.map(({ day: day2, figure: figure2 }) => {
          const amended = figure2 && values.get(figure2.key);
          return amended && "day" in amended ? amended.day : day2;
        }),
        value
      );
    default:
      return [];
  }
}
function alike(options, groups) {
  const classes = /* @__PURE__ */ new Map();
  for (const option of new Set(options)) {
    const signature = groups.map((group) => group.includes(option) ? "1" : "0").join("");
    const own = classes.get(signature);
    if (own) own.push(option);
    else classes.set(signature, [option]);
  }
  return [...classes.values()];
}
function partsOfSet(classes, value, own) {
  const set = value && "surely" in value ? value : { surely: /* @__PURE__ */ new Set(), missing: value ? missingOf2("", value) : own };
  if ("mayHoldMore" in set && !set.mayHoldMore) return [];
  const { surely: surely2, missing: missing2 } = set;
  const never = ("never" in set ? set.never : void 0) ?? /* @__PURE__ */ new Set();
  const open = classes.filter((options) => !options.some((option) => surely2.has(option) || never.has(option)));
  const [first, ...rest] = open;
  if (!first) return [];
  const mayHoldMore = rest.length > 0;
  const left = mayHoldMore ? missing2 : nothing2;
  return [
    { surely: /* @__PURE__ */ new Set([...surely2, first[0]]), never, mayHoldMore, missing: left },
    { surely: surely2, never: /* @__PURE__ */ new Set([...never, ...first]), mayHoldMore, missing: left }
  ];
}
var ends = { first: "0000-01-01", last: "9999-12-31" };
function partsOfDays(limits, value) {
  if (value && "day" in value) return [];
  const { first, last } = value && "first" in value ? value : ends;
  const cuts = [...new Set(limits)].filter((limit) => first <= limit && limit < last).sort();
  return cuts.length === 0 ? [] : [...cuts, last].map((day2) => known2.day(day2));
}

// src/narrow/stretches.ts
function inStretches(from, to, work) {
  const done = [];
  const ends2 = [to];
  let next = from;
  for (let end = ends2.at(-1); end !== void 0; end = ends2.at(-1)) {
    if (done.length + ends2.length > most) throw new InputError([issue("sweepTooFine", "along")]);
    try {
      done.push({ from: next, to: end, made: work(new Lines(next, end)) });
      next = end.plus(1);
      ends2.pop();
    } catch (thrown) {
      if (!(thrown instanceof Unsettled)) throw thrown;
      ends2.push(thrown.last);
    }
  }
  return done;
}
var most = 4e3;

// src/narrow/narrow.ts
var mostEvaluations = 128;
function narrowed(found, values, asks2, ask, evaluations = mostEvaluations) {
  const several = enteringTwice(values, asks2);
  if (!pathsMissing(found).some((path) => several.has(path))) return found;
  const narrowing = new Narrowing(asks2, several, ask, evaluations);
  const whole = narrowing.whole(values, found);
  if (isSettled(whole)) return withMissing(whole, nothing2);
  return withMissing(
    whole,
    pathsMissing(found).filter((path) => narrowing.canMatter(values, path))
  );
}
function enteringTwice(values, asks2) {
  const times2 = /* @__PURE__ */ new Map();
  for (const [key, { times: own }] of asks2)
    for (const path of missingOf2(key, values.get(key))) times2.set(path, (times2.get(path) ?? 0) + own);
  return new Set([...times2].flatMap(([path, count]) => count > 1 ? [path] : []));
}
var pathsMissing = ({ entitled, amount, elsewhere }) => [entitled, amount, elsewhere].map((part) => part?.missing ?? nothing2).reduce(union, nothing2);
var isSettled = ({ entitled, amount, elsewhere }) => {
  const holds = settled(entitled);
  if (holds === false) return true;
  return holds === true && (!amount || isPoint(amount)) && (!elsewhere || settled(elsewhere) !== void 0);
};
function withMissing({ entitled, amount, elsewhere }, missing2) {
  const named = (one) => truth2(one.canBeFalse, one.canBeTrue, missing2);
  return {
    entitled: named(entitled),
    amount: amount && interval(amount.low, amount.high, missing2),
    elsewhere: elsewhere && named(elsewhere)
  };
}
function dueOf({ entitled, amount }) {
  if (!amount) return point(zero);
  return entitled.canBeFalse ? eitherQuantity(entitled, amount, point(zero)) : amount;
}
var Narrowing = class {
  asks;
  several;
  ask;
  left;
  constructor(asks2, several, ask, evaluations) {
    this.left = evaluations;
    this.asks = asks2;
    this.several = several;
    this.ask = ask;
  }
  /** What all parts come to together. */
  whole(values, found) {
    if (isSettled(found)) return found;
    const split = this.split(values, found, () => true);
    if (!split) return this.alongSum(values, found, () => true)?.reduce(united) ?? found;
    return split.map((part) => this.whole(part, this.found(part))).reduce(united);
  }
  /** Whether a fact can change what comes out: with some values of the others, what it is makes a difference. */
  canMatter(values, path) {
    if (this.left <= 0) return true;
    const found = this.found(values);
    if (!pathsMissing(found).includes(path)) return false;
    const isOther = (missing2) => !missing2.includes(path);
    const others = this.split(values, found, isOther);
    if (others) return others.some((part) => this.canMatter(part, path));
    const stretches = this.alongSum(values, found, isOther);
    if (stretches) return stretches.some((stretch) => pathsMissing(stretch).includes(path));
    return !this.isOneResult(values, found);
  }
  /** Whether all parts of what is left come to the same. */
  isOneResult(values, found) {
    const split = this.split(values, found, () => true);
    const results = split?.map((part) => this.found(part)) ?? this.alongSum(values, found, () => true) ?? [found];
    const [first] = results;
    return results.every((one) => isSettled(one) && first !== void 0 && isSame2(one, first));
  }
  found(values) {
    this.left -= 1;
    return this.ask(new Evaluation(values));
  }
  /** The parts of the first unknown that enters more than once and is no quantity; none where there are none, or too many. */
  split(values, found, takes) {
    for (const asked of this.open(values, found, takes)) {
      const { key } = asked.input;
      const parts = partsOf(asked, values.get(key), values);
      if (parts.length > 1 && parts.length <= this.left)
        return parts.map((part) => new Map(values).set(key, part));
    }
    return void 0;
  }
  /** What it comes to along the first sum that enters more than once, in the stretches that the rule needs. */
  alongSum(values, found, takes) {
    for (const { input } of this.open(values, found, takes)) {
      if (input.type !== "money" && input.type !== "count") continue;
      const places = this.placesOf(input, values);
      if (!places) continue;
      const level3 = new Map([...values].map(([key, value]) => [key, levelValue(value)]));
      const work = (lines) => {
        this.left -= 1;
        if (this.left < 0) throw new OutOfEvaluations();
        const line = sweptLine(lines.from, lines.to, places.unit);
        level3.set(input.key, { low: line, high: line, missing: nothing2 });
        const isEndless2 = places.isEndless && lines.to.eq(places.to);
        return decimalsOf(this.ask(new Evaluation(level3, { arithmetic: lines })), isEndless2);
      };
      try {
        return inStretches(places.from, places.to, work).map(({ made: made2 }) => made2);
      } catch (thrown) {
        if (!(thrown instanceof OutOfEvaluations)) throw thrown;
      }
    }
    return void 0;
  }
  /** The unknowns that enter more than once and can still change what was found. */
  *open(values, found, takes) {
    const missing2 = pathsMissing(found);
    for (const [key, asked] of this.asks) {
      const own = missingOf2(key, values.get(key));
      const matters = own.some((path) => missing2.includes(path) && this.several.has(path));
      if (matters && takes(own) && !asked.isAskedGiven) yield asked;
    }
  }
  /** The values of an unknown sum or count as whole numbers, and what each is worth. */
  placesOf({ key, type, least: least3 = "0", most: most2, noLessThan, noMoreThan }, values) {
    const given2 = values.get(key);
    const bound = (name) => {
      const value = name === void 0 ? void 0 : values.get(name);
      return value && "low" in value ? value : void 0;
    };
    const known3 = given2 && "low" in given2 ? given2 : void 0;
    const low = known3?.low ?? Exact.max(exact(least3), bound(noLessThan)?.low ?? zero);
    const top = type === "count" && most2 !== void 0 ? exact(most2) : infinity;
    const high = known3?.high ?? Exact.min(top, bound(noMoreThan)?.high ?? infinity);
    const [unit, perUnit] = type === "count" ? [exact("1"), 1] : [exact("0.01"), 100];
    const from = low.times(perUnit);
    const isEndless2 = !high.isFinite();
    const to = (isEndless2 ? exact(mostYuan) : high).times(perUnit);
    return from.isInteger() && to.isInteger() && from.lt(to) ? { from, to, unit, isEndless: isEndless2 } : void 0;
  }
};
var OutOfEvaluations = class {
};
function decimalsOf({ entitled, amount, elsewhere }, isEndless2) {
  if (!amount) return { entitled, amount: void 0, elsewhere };
  const { low, high, missing: missing2 } = amount;
  const rises = isEndless2 && high.slope.gt(0);
  const least3 = Exact.min(low.atFrom, low.atTo);
  return {
    entitled,
    amount: interval(least3, rises ? infinity : Exact.max(high.atFrom, high.atTo), missing2),
    elsewhere
  };
}
function united(a, b) {
  const either = (one2, other2) => truth2(one2.canBeFalse || other2.canBeFalse, one2.canBeTrue || other2.canBeTrue, union(one2.missing, other2.missing));
  const [one, other] = [amountOf(a), amountOf(b)];
  return {
    entitled: either(a.entitled, b.entitled),
    amount: one && other ? interval(Exact.min(one.low, other.low), Exact.max(one.high, other.high), union(one.missing, other.missing)) : one ?? other,
    elsewhere: a.elsewhere && b.elsewhere ? either(a.elsewhere, b.elsewhere) : a.elsewhere ?? b.elsewhere
  };
}
var amountOf = ({ entitled, amount }) => entitled.canBeTrue ? amount : void 0;
function isSame2(a, b) {
  if (settled(a.entitled) !== settled(b.entitled)) return false;
  if (settled(a.entitled) === false) return true;
  const sum = ({ amount = point(zero) }) => amount.low;
  return sum(a).eq(sum(b)) && (a.elsewhere && settled(a.elsewhere)) === (b.elsewhere && settled(b.elsewhere));
}

// src/kit/determine.ts
function decide(definition, values, options) {
  const { trace, shared, readings: readings2, found: told, narrows = true } = options;
  const evaluation = new Evaluation(values, { trace, shared });
  const truths2 = definition.requires.map((condition) => evaluation.condition(condition));
  const plain4 = grantOf(definition, all2(truths2), evaluation);
  const isOpen = narrows && outcomeOf(definition, plain4) === "undetermined";
  const found = !isOpen ? plain4 : told ?? narrowedFor(definition, plain4, values, asksOf(definition, values, readings2));
  return { definition, outcome: outcomeOf(definition, found), evaluation, due: dueOf(found), truths: truths2, ...found };
}
function grantOf({ grant: grant2 }, entitled, evaluation) {
  return {
    entitled,
    amount: grant2.kind === "amount" && entitled.canBeTrue ? evaluation.quantity(grant2.amount) : void 0,
    elsewhere: grant2.kind === "service" && grant2.elsewhere ? evaluation.condition(grant2.elsewhere.when) : void 0
  };
}
var asking = (definition) => (evaluation) => grantOf(definition, all2(definition.requires.map((condition) => evaluation.condition(condition))), evaluation);
var narrowedFor = (definition, found, values, asks2, evaluations) => narrowed(found, values, asks2, asking(definition), evaluations);
function asksOf(definition, values, readings2) {
  const kept = asksKept.get(definition);
  if (kept?.readings === readings2) return kept.asks;
  const { requires, grant: grant2 } = definition;
  const amount = grant2.kind === "amount" ? [grant2.amount] : [];
  const elsewhere = grant2.kind === "service" && grant2.elsewhere ? [grant2.elsewhere.when] : [];
  const roots = [...requires, ...amount, ...elsewhere].map(({ node }) => node);
  const asks2 = askedOf(roots, new Map([...values].filter(([key]) => key.startsWith("readings."))));
  if (Object.isFrozen(readings2)) asksKept.set(definition, { readings: readings2, asks: asks2 });
  return asks2;
}
var asksKept = /* @__PURE__ */ new WeakMap();
function determine(definition, values, subject, options) {
  const { grant: grant2 } = definition;
  const { truths: truths2, outcome, evaluation, entitled, amount, elsewhere, due } = decide(definition, values, options);
  const determination = {
    programme: definition.id,
    ...subject,
    outcome,
    ...outcome === "entitled" && amount ? { amount: fenText(amount.low) } : {},
    ...outcome !== "notEntitled" && grant2.kind === "amount" ? { unit: grant2.amount.unit } : {},
    ...outcome === "entitled" || outcome === "referred" ? details(definition, outcome, evaluation) : {},
    ...withinMultiple(definition, evaluation),
    clauses: definition.clauses,
    readings: readingsOf(definition, options.readings),
    ...amendmentsIn(definition, options.amended),
    ...outcome === "undetermined" ? { missing: ordered(unionOf([entitled, amount, elsewhere])) } : {},
    ...outcome === "undetermined" && amount ? { range: rangeOf(due) } : {},
    reasons: definition.requires.map((condition, index) => reasonOf(condition, truths2[index])),
    ...notesOf(definition, evaluation),
    ...options.trace ? { trace: evaluation.steps() } : {}
  };
  return { definition, values, determination, outcome, evaluation, entitled, due };
}
function outcomeOf(definition, { entitled, amount, elsewhere }) {
  const holds = settled(entitled);
  if (holds === false) return "notEntitled";
  if (holds === void 0 || amount && !isPoint(amount)) return "undetermined";
  if (!elsewhere) return definition.grant.kind === "referral" ? "referred" : "entitled";
  const refers = settled(elsewhere);
  return refers === void 0 ? "undetermined" : refers ? "referred" : "entitled";
}
var unionOf = (parts) => parts.map((part) => part?.missing ?? nothing2).reduce(union, nothing2);
function rangeOf({ low, high }) {
  return high.isFinite() ? { min: fenText(low), max: fenText(high) } : { min: fenText(low) };
}
var ranked = ["standards.", "figures.", "readings."];
var ordered = (missing2) => {
  const rank = (path) => ranked.findIndex((prefix) => path.startsWith(prefix));
  return [...missing2].sort((a, b) => rank(a) - rank(b));
};
function details(definition, outcome, evaluation) {
  const { monthlyInstalment: monthlyInstalment2, basedOnStandard, grant: grant2, routes, steps, covers } = definition;
  const instalment = monthlyInstalment2 && settledAmount(evaluation, monthlyInstalment2);
  const onStandard3 = basedOnStandard && settled(evaluation.condition(basedOnStandard));
  return {
    ...instalment === void 0 ? {} : { monthlyInstalment: instalment },
    ...onStandard3 === void 0 ? {} : { basis: onStandard3 ? "standard" : "floor" },
    ...outcome === "referred" ? {
      instrument: instrumentsOf(instrumentsIn(grant2), evaluation).map(({ zh }) => zh).join("\u3001")
    } : {},
    ...routes ? { routes: surely(routes, evaluation) } : {},
    ...steps ? { steps: surely(steps, evaluation) } : {},
    ...covers ? { covers: surely(covers, evaluation) } : {}
  };
}
function settledAmount(evaluation, quantity) {
  const value = evaluation.quantity(quantity);
  return isPoint(value) ? fenText(value.low) : void 0;
}
var instrumentsOf = (instruments, evaluation) => instruments.filter(({ when: when2 }) => !when2 || evaluation.condition(when2).canBeTrue).map(({ title }) => title);
var surely = (entries, evaluation) => entries.filter(({ when: when2 }) => !when2 || settled(evaluation.condition(when2)) === true).map(({ id }) => id);
function withinMultiple(definition, evaluation) {
  const within = definition.withinMultiple && settled(evaluation.condition(definition.withinMultiple));
  return within === void 0 ? {} : { withinMultiple: within };
}
function reasonOf(condition, truth3) {
  const { node } = condition;
  if (node.kind !== "rule" || !truth3) throw new Error("A required condition must be a named rule");
  const holds = settled(truth3);
  const state = holds === void 0 ? "unknown" : holds ? "held" : "failed";
  return { condition: node.name.id, state, clause: node.name.clause };
}
function notesOf(definition, evaluation) {
  const notes = (definition.notes ?? []).filter((note) => settled(evaluation.condition(note.when)) === true).map((note) => {
    const values = Object.entries(note.values ?? {}).flatMap(([name, quantity]) => {
      const text2 = settledAmount(evaluation, quantity);
      return text2 === void 0 ? [] : [[name, text2]];
    });
    const figures2 = values.length > 0 ? { values: Object.fromEntries(values) } : {};
    return { code: note.code, clause: note.clause, ...figures2 };
  });
  return notes.length > 0 ? { notes } : {};
}
function amendmentsIn(definition, amended = []) {
  if (amended.length === 0) return {};
  const keys = figuresIn(expressionsOf(definition).map(({ node }) => node));
  const own = amended.filter(({ figure: figure2 }) => keys.has(figureKey(figure2)));
  return own.length > 0 ? { amended: own } : {};
}
var isDayAsked = (expressions) => inputsOf(expressions.map(({ node }) => node)).some(({ source }) => source === "day");
var readingsOf = (definition, readings2) => readingsUnder(definition, () => expressionsOf(definition), readings2);
function readingsUnder(owner, expressions, readings2) {
  const kept = readingsByOwner.get(owner);
  if (kept && kept.from === readings2) return kept.own;
  const used = kept?.used ?? readingsUsedBy(expressions());
  const own = Object.freeze(Object.fromEntries(Object.entries(readings2).filter(([id]) => used.has(id))));
  readingsByOwner.set(owner, { used, from: Object.isFrozen(readings2) ? readings2 : void 0, own });
  return own;
}
var readingsByOwner = /* @__PURE__ */ new WeakMap();
function readingsUsedBy(expressions) {
  const inputs = inputsOf(expressions.map(({ node }) => node));
  return /* @__PURE__ */ new Set([
    ...inputs.filter(({ source }) => source === "reading").map(({ id }) => id),
    ...inputs.flatMap(({ settledUnder }) => settledUnder ?? [])
  ]);
}

// src/kit/options.ts
import * as z3 from "zod/mini";

// src/checks/options.ts
function checkedOptions(given2, names) {
  if (!isPlainRecord(given2)) throw new InputError([issue("object", "options")]);
  const known3 = names;
  for (const name in given2) if (!known3.includes(name) && Object.hasOwn(given2, name)) throw unknownOptions(given2, known3);
  return ownRecord(given2);
}
function unknownOptions(given2, known3) {
  const unknown3 = Object.keys(given2).filter((name) => !known3.includes(name));
  return new InputError(unknown3.map((name) => unknownName(name, known3)));
}

// src/kit/standards-in-force.ts
import * as z2 from "zod/mini";
var schemas = /* @__PURE__ */ new WeakMap();
function standardsInForceSchema({ standards: standards2 }) {
  const made2 = schemas.get(standards2);
  if (made2) return made2;
  const shape2 = Object.fromEntries(Object.keys(standards2).map((id) => [id, maybeKnown(money)]));
  const schema = z2.strictObject(shape2);
  schemas.set(standards2, schema);
  return schema;
}
function isRegister(standards2) {
  if (typeof standards2 !== "object" || standards2 === null) return false;
  if (Object.getPrototypeOf(standards2) === Object.prototype) return false;
  return typeof standards2.inForce === "function";
}

// src/kit/in-force.ts
var checkedGiven = (terms2, standards2) => isRegister(standards2) ? standards2 : parse(standardsInForceSchema(terms2), standards2, { at: "standards", names: Object.keys(terms2.standards) });
function checkedDay(terms2, standards2, on2, asksDay) {
  if (on2 !== void 0)
    return asksDay || isRegister(standards2) ? parse(dayFrom(terms2.firstDay), on2, { at: "on" }) : void 0;
  if (isRegister(standards2)) throw new InputError([issue("onRequired", "on")]);
  return void 0;
}
function inForceOn(standards2, day2 = "", asksDay = false) {
  const law = isRegister(standards2) ? standards2.lawOn(day2) : { inForce: standards2, amended: none };
  return asksDay && day2 ? { ...law, inForce: Object.freeze({ ...law.inForce, on: day2 }) } : law;
}
var none = Object.freeze([]);

// src/kit/terms.ts
var completeReadings = (terms2, given2) => Object.keys(given2).length === 0 ? defaultsOf(terms2) : completed(terms2, given2);
var defaultsOf = /* @__PURE__ */ once((terms2) => completed(terms2, {}));
var completed = ({ readings: readings2 }, given2) => {
  const complete = /* @__PURE__ */ Object.create(null);
  for (const [id, reading] of Object.entries(readings2)) complete[id] = given2[id] ?? reading.default;
  return Object.freeze(complete);
};

// src/kit/options.ts
var optionNames2 = ["standards", "on", "readings", "trace"];
var checkedCall = (options) => isUsual(options) ? options : checkedOptions(options, optionNames2);
function isUsual(options) {
  if (typeof options !== "object" || options === null || Object.getPrototypeOf(options) !== Object.prototype)
    return false;
  for (const name in options)
    if (name !== "standards" && name !== "on" && name !== "readings" && name !== "trace") return false;
  return true;
}
function checkedInForce(terms2, { standards: standards2 = {}, on: on2 }, asksDay = false) {
  const given2 = checkedGiven(terms2, standards2);
  return inForceOn(given2, checkedDay(terms2, given2, on2, asksDay), asksDay);
}
var schemas2 = /* @__PURE__ */ new WeakMap();
function readingsSchema({ readings: readings2 }) {
  const made2 = schemas2.get(readings2);
  if (made2) return made2;
  const shape2 = Object.entries(readings2).map(([id, { options }]) => [id, z3.optional(oneOf(options))]);
  const schema = z3.strictObject(Object.fromEntries(shape2), {
    error: "object"
  });
  schemas2.set(readings2, schema);
  return schema;
}
var checkedReadings = (terms2, given2) => completeReadings(terms2, parse(readingsSchema(terms2), given2, { at: "readings", names: Object.keys(terms2.readings) }));

// src/kit/partly-known.ts
function partlyKnown({ takes }, given2) {
  if (takes === "day") return typeof given2 === "string" && yearOrMonth.test(given2) ? given2 : void 0;
  if (takes === "set" || !isPlainRecord(given2)) return void 0;
  return ["from", "to", "anyOf"].some((name) => Object.hasOwn(given2, name)) ? given2 : void 0;
}
var yearOrMonth = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
var wholeDay = "2013-06-01".length;
function partlyKnownFault(fact2, given2) {
  if (typeof given2 === "string") return void 0;
  const names = Object.keys(given2);
  if (fact2.takes === "choice") return isAnyOf(fact2.options, given2, names) ? void 0 : "partlyChoice";
  if (fact2.takes !== "money" && fact2.takes !== "count") return "partlyNot";
  return isBetween(fact2, given2, names) ? void 0 : "partlyBetween";
}
function isAnyOf(options, given2, names) {
  const { anyOf } = given2;
  return names.length === 1 && Array.isArray(anyOf) && anyOf.length > 0 && anyOf.every((one) => options.includes(one));
}
function isBetween({ takes, input }, given2, names) {
  if (names.length === 0 || !names.every((name) => name === "from" || name === "to")) return false;
  const ends2 = [given2.from, given2.to].filter((end) => end !== void 0);
  if (ends2.some((end) => moneyFault(end))) return false;
  const [low, high] = [given2.from ?? input.least ?? "0", given2.to ?? input.most ?? mostYuan].map(
    (end) => exact(String(end))
  );
  if (!low || !high || low.gt(high)) return false;
  return takes === "money" || low.isInteger() && high.isInteger() && low.gte(input.least ?? "0") && high.lte(input.most ?? high);
}
function partlyKnownValue({ input }, given2, path) {
  const missing2 = [path];
  if (typeof given2 === "string") return { ...daysOf(given2), missing: missing2 };
  if ("anyOf" in given2) return oneOfValue(given2.anyOf, missing2);
  const { from, to } = given2;
  const most2 = input.type === "count" && input.most !== void 0 ? exact(input.most) : infinity;
  const low = exact(String(from ?? input.least ?? "0"));
  return interval(low, to === void 0 ? most2 : exact(String(to)), missing2);
}
function oneOfValue(anyOf, missing2) {
  const options = anyOf.filter((option) => typeof option === "string");
  if (options.length === anyOf.length) return { options, missing: options.length > 1 ? missing2 : [] };
  return truth2(anyOf.includes(false), anyOf.includes(true), missing2);
}
var daysOf = (text2) => text2.length === wholeDay ? { first: text2, last: text2 } : text2.length === "2013-06".length ? { first: `${text2}-01`, last: lastDayOf(text2) } : { first: `${text2}-01-01`, last: `${text2}-12-31` };

// src/kit/values.ts
function factValue(fact2, given2, path = fact2.input.key) {
  const value = given2 ?? fact2.input.absent;
  if (value === void 0) return void 0;
  const partly = partlyKnown(fact2, value);
  if (partly) return partlyKnownValue(fact2, partly, path);
  switch (fact2.takes) {
    case "money":
    case "count":
      return known2.quantity(String(value));
    case "truth":
      return known2.truth(value === true);
    case "choice":
      return known2.choice(String(value));
    case "set":
      return known2.set(value);
    case "day":
      return known2.day(String(value));
  }
}
function factValues(facts, checked, values) {
  for (const [id, fact2] of Object.entries(facts)) {
    const value = factValue(fact2, checked[id]);
    if (value) values.set(fact2.input.key, value);
  }
  return values;
}
function surroundings({ standards: standards2, readings: readings2 }, inForce, chosen2) {
  const values = /* @__PURE__ */ new Map();
  for (const id of Object.keys(standards2)) {
    const value = Object.hasOwn(inForce, id) ? inForce[id] : void 0;
    if (value !== void 0 && value !== null) values.set(`standards.${id}`, known2.quantity(String(value)));
  }
  setLaw(values, inForce);
  for (const [id, reading] of Object.entries(readings2))
    values.set(reading.input.key, readingValue(reading, chosen2[id] ?? reading.default));
  return values;
}
function setLaw(values, inForce) {
  for (const key in inForce) if (key.startsWith(figurePrefix)) values.set(key, figureValue(key, inForce[key]));
  if (inForce.on) values.set("on", known2.day(String(inForce.on)));
}
var figurePrefix = figureKey("");
var figureValue = (key, value) => {
  if (value === void 0 || value === null) return unknown(key);
  const text2 = String(value);
  return dayDigits(text2) < 0 ? known2.quantity(text2) : known2.day(text2);
};
function readingValue({ input, options, open }, option) {
  if (option !== open) return { options: [option], missing: nothing2 };
  return { options: options.filter((other) => other !== option), missing: [input.key] };
}

// src/kit/calculator.ts
var compiler;
function programmeUnder(terms2, given2) {
  Object.freeze(given2.clauses);
  const definition = onItsDays(given2);
  let asksDay;
  const exactly = (facts, call) => {
    const options = ownRecord(call);
    asksDay ??= isDayAsked(expressionsOf(definition));
    const { values, chosen: chosen2, amended } = checkedValues(terms2, definition.facts, facts, options, asksDay);
    return determine(definition, values, {}, { readings: chosen2, amended, trace: options.trace ?? false }).determination;
  };
  let quick;
  const calculate = (facts, call = {}) => {
    const options = checkedCall(call);
    if (compiler && !options.trace) quick ??= compiler(terms2, definition, exactly);
    return (options.trace ? void 0 : quick?.determination(facts, options)) ?? exactly(facts, options);
  };
  return Object.freeze(Object.assign(calculate, { id: definition.id, definition }));
}
var schemas3 = /* @__PURE__ */ new WeakMap();
function factsSchema(facts) {
  const made2 = schemas3.get(facts);
  if (made2) return made2;
  const shape2 = Object.fromEntries(Object.entries(facts).map(([id, fact2]) => [id, factSchema(fact2)]));
  const schema = z4.strictObject(shape2, { error: "object" });
  schemas3.set(facts, schema);
  return schema;
}
var factSchema = (fact2) => fact2.takes === "count" && fact2.required ? valueSchema(fact2) : maybeKnown(valueSchema(fact2));
function valueSchema(fact2) {
  switch (fact2.takes) {
    case "money":
      return money;
    case "count":
      return wholeNumber(Number.parseInt(fact2.input.least ?? "0", 10), Number.parseInt(fact2.input.most ?? "0", 10));
    case "truth":
      return truth;
    case "choice":
      return oneOf(fact2.options);
    case "set":
      return z4.array(oneOf(fact2.options), { error: "list" });
    case "day":
      return day;
  }
}
function checkedFacts(facts, given2) {
  const partly = isPlainRecord(given2) ? partlyIn(facts, given2) : [];
  const whole = partly.length === 0 ? given2 : { ...given2, ...standIns(partly) };
  const checked = parse(factsSchema(facts), whole, { names: Object.keys(facts) });
  const issues = [...partly.flatMap(({ fault }) => fault ?? []), ...exceedingIssues(facts, checked)];
  if (issues.length > 0) throw new InputError(issues);
  return partly.length === 0 ? checked : { ...checked, ...Object.fromEntries(partly.map(({ id, value }) => [id, value])) };
}
var partlyIn = (facts, given2) => Object.entries(facts).flatMap(([id, fact2]) => {
  const value = Object.hasOwn(given2, id) ? partlyKnown(fact2, given2[id]) : void 0;
  if (value === void 0) return [];
  const fault = partlyKnownFault(fact2, value);
  return [{ id, fact: fact2, value, ...fault ? { fault: issue(fault, id) } : {} }];
});
var standIns = (partly) => Object.fromEntries(
  partly.map(({ id, fact: fact2 }) => [
    id,
    fact2.takes === "count" ? Number.parseInt(fact2.input.least ?? "0", 10) : void 0
  ])
);
var exceedingIssues = (facts, given2) => Object.entries(facts).flatMap(([id, { input }]) => {
  const { noMoreThan, exceeding } = input;
  if (noMoreThan === void 0 || !exceeding || !isMore(given2[id], given2[noMoreThan])) return [];
  const label = facts[noMoreThan]?.input.label.zh ?? noMoreThan;
  return [issue(exceeding, id, { limit: noMoreThan, label })];
});
function isMore(one, other) {
  if (one === void 0 || one === null || other === void 0 || other === null) return false;
  if (typeof one === "object" || typeof other === "object") return false;
  return known2.quantity(String(one)).low.gt(known2.quantity(String(other)).low);
}
function checkedValues(terms2, facts, given2, options, asksDay = false) {
  const checked = checkedFacts(facts, given2);
  const chosen2 = checkedReadings(terms2, options.readings ?? {});
  const { inForce, amended } = checkedInForce(terms2, options, asksDay);
  return { values: factValues(facts, checked, surroundings(terms2, inForce, chosen2)), chosen: chosen2, amended };
}

// src/kit/formula.ts
function formulaUnder(terms2, definition) {
  const { node } = definition.figure;
  if (node.kind !== "rule") throw new Error("A formula must be a named rule");
  const { label, clause: clause11 } = node.name;
  const { figure: amount, requires = amount } = definition;
  const calculate = (facts, given2 = {}) => {
    const options = checkedCall(given2);
    const { values } = checkedValues(terms2, definition.facts, facts, options, isDayAsked([amount, requires]));
    const evaluation = new Evaluation(values, { trace: options.trace ?? false });
    const common2 = { formula: definition.id, unit: definition.figure.unit, clause: clause11 };
    const applies = definition.requires && evaluation.condition(definition.requires);
    if (applies && settled(applies) === false) return common2;
    const figure2 = evaluation.quantity(definition.figure);
    const trace = options.trace ? { trace: evaluation.steps() } : {};
    if (isPoint(figure2) && !applies?.canBeFalse) return { ...common2, value: fenText(figure2.low), ...trace };
    const low = fenText(applies?.canBeFalse ? figure2.low.times(0) : figure2.low);
    return {
      ...common2,
      missing: [.../* @__PURE__ */ new Set([...applies?.missing ?? nothing2, ...figure2.missing])],
      range: figure2.high.isFinite() ? { min: low, max: fenText(figure2.high) } : { min: low },
      ...trace
    };
  };
  return Object.freeze(Object.assign(calculate, { id: definition.id, label: Object.freeze(label), clause: clause11, definition }));
}

// src/kit/reading.ts
var Reading = class extends ChoiceInput {
  clause;
  /** Every clause whose rules it governs, its own first. */
  clauses;
  /** An option that leaves the point open: what depends on it is undetermined between the other options. */
  open;
  inForce;
  constructor(id, { clause: clause11, alsoUnder = [], label, options, open, inForce }) {
    const input = {
      key: `readings.${id}`,
      id,
      source: "reading",
      type: "choice",
      label,
      optionLabels: options
    };
    super(input, Object.keys(options));
    this.clause = clause11;
    this.clauses = [clause11, ...alsoUnder];
    this.open = open;
    this.inForce = inForce;
  }
  is(...options) {
    const asked = super.is(...options);
    if (!this.inForce) return asked;
    const within = onDaysOf(this.inForce);
    return options.includes(this.default) ? any(within.not(), asked) : all(within, asked);
  }
  get default() {
    return this.options[0];
  }
};
var declareReadings = /* @__NO_SIDE_EFFECTS__ */ (table3) => Object.freeze(
  Object.fromEntries(Object.entries(table3).map(([id, declared]) => [id, new Reading(id, declared)]))
);

// src/yiwu/readings.ts
var readings = /* @__PURE__ */ declareReadings({
  /** Whether income exactly at the dibao line qualifies: it must be below, or may be at it. 二(二)1-s2 */
  dibaoThreshold: {
    clause: "\u4E8C(\u4E8C)1-s2",
    label: { zh: "\u4F4E\u4FDD\u7EBF", en: "the dibao line" },
    options: {
      below: { zh: "\u4F4E\u4E8E\u6807\u51C6", en: "income below the standard" },
      atOrBelow: { zh: "\u4E0D\u9AD8\u4E8E\u6807\u51C6", en: "income at or below the standard" }
    }
  },
  /** What the 40% floor is counted on: every member's standard, one standard a household, or no single case. 二(二)1-s2 */
  dibaoFloor: {
    clause: "\u4E8C(\u4E8C)1-s2",
    label: { zh: "40%\u4E0B\u9650\u7684\u8BA1\u7B97\u5355\u4F4D", en: "what the 40% floor is counted on" },
    options: {
      perPerson: { zh: "\u6309\u4EBA\u8BA1\u7B97", en: "the standard of every member" },
      oncePerHousehold: { zh: "\u6BCF\u6237\u4E00\u4EFD\u6807\u51C6", en: "one standard a household" },
      cityAverage: { zh: "\u5168\u5E02\u5E73\u5747\uFF0C\u4E0D\u7EA6\u675F\u5355\u6237", en: "a city average that binds no single case" }
    }
  },
  /** To the fen as the words bind (floors up, ceilings down), or to the nearest fen. 二(二)1-s1, -s2, 二(二)3-s2, 二(三)1-s2, 二(六)-s2 */
  rounding: {
    clause: "\u4E8C(\u4E8C)1-s2",
    alsoUnder: ["\u4E8C(\u4E8C)1-s1", "\u4E8C(\u4E8C)3-s2", "\u4E8C(\u4E09)1-s2", "\u4E8C(\u516D)-s2"],
    label: { zh: "\u53D6\u6574\u5230\u5206", en: "rounding to the fen" },
    options: {
      byWords: { zh: "\u6309\u6587\u4E49\u53D6\u6574", en: "as the words bind: floors up, ceilings down" },
      halfUp: { zh: "\u56DB\u820D\u4E94\u5165", en: "to the nearest fen" }
    }
  },
  /** From when the rural standard must be 80% of the urban one. 二(二)1-s1 */
  ruralParityDate: {
    clause: "\u4E8C(\u4E8C)1-s1",
    label: { zh: "\u519C\u6751\u6807\u51C6\u8FBE\u6807\u65F6\u70B9", en: "when the rural standard must reach its share" },
    options: {
      byEndOf2013: { zh: "2013\u5E74\u5E95\u524D", en: "by the end of 2013" },
      throughout2013: { zh: "2013\u5E74\u5168\u5E74", en: "throughout 2013" }
    }
  },
  /** Whether only a certificate makes a low-income household, or income too where there is no certificate. 二(一)-s2 */
  lowIncomeTest: {
    clause: "\u4E8C(\u4E00)-s2",
    label: { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u7684\u8BA4\u5B9A", en: "who is a low-income household" },
    options: {
      certificate: { zh: "\u4EE5\u8BA4\u5B9A\u4E3A\u51C6", en: "only an official certificate counts" },
      income: { zh: "\u65E0\u8BA4\u5B9A\u65F6\u6309\u6536\u5165", en: "where there is no certificate, income" }
    }
  },
  /** What the 25% is taken of: twelve months of the rural standard, or its monthly figure. 二(二)3-s2 */
  lowIncomeBase: {
    clause: "\u4E8C(\u4E8C)3-s2",
    label: { zh: "25%\u7684\u8BA1\u7B97\u57FA\u6570", en: "what the 25% is taken of" },
    options: {
      twelveMonths: { zh: "\u5168\u5E74\u6807\u51C6", en: "twelve months of the standard" },
      monthlyFigure: { zh: "\u6708\u6807\u51C6", en: "the monthly figure" }
    }
  },
  /** Whether a certified low-income household keeps the subsidy while on dibao. 二(二)3-s2 */
  lowIncomeWithDibao: {
    clause: "\u4E8C(\u4E8C)3-s2",
    label: { zh: "\u4F4E\u4FDD\u4E0E\u4F4E\u6536\u5165\u8865\u52A9", en: "the subsidy beside dibao" },
    options: {
      exclusive: { zh: "\u4E0D\u517C\u5F97", en: "one or the other" },
      cumulative: { zh: "\u53EF\u517C\u5F97", en: "a certified low-income household keeps it while on dibao" }
    }
  },
  /** Whether a part year is owed by qualifying month, or whole. 二(二)3-s2 */
  lowIncomePartYear: {
    clause: "\u4E8C(\u4E8C)3-s2",
    label: { zh: "\u4E0D\u8DB3\u4E00\u5E74\u7684\u8865\u52A9", en: "a part year of the subsidy" },
    options: {
      byMonth: { zh: "\u6309\u6708\u6298\u7B97", en: "by qualifying month" },
      wholeYear: { zh: "\u6309\u5168\u5E74\u53D1\u653E", en: "the whole year" }
    }
  },
  /** What the 80% is taken of: what every insurance and help leaves, or what government insurance leaves. 二(三)1-s2 */
  medicalBase: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "80%\u7684\u8BA1\u7B97\u57FA\u6570", en: "what the 80% is taken of" },
    options: {
      afterAllInsurance: { zh: "\u5404\u7C7B\u8865\u507F\u4E4B\u540E", en: "what is left after every insurance and help" },
      afterGovernmentInsurance: { zh: "\u653F\u5E9C\u533B\u4FDD\u62A5\u9500\u4E4B\u540E", en: "what is left after government insurance" }
    }
  },
  /** What counts under the 90%: government insurance and aid, or every payer. 二(三)1-s2 */
  medicalRatioCounts: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "90%\u8BA1\u5165\u7684\u652F\u4ED8", en: "what counts under the 90%" },
    options: {
      governmentAndAid: { zh: "\u653F\u5E9C\u533B\u4FDD\u4E0E\u6551\u52A9", en: "government insurance and aid" },
      allPayers: { zh: "\u6240\u6709\u652F\u4ED8\u65B9", en: "every payer" }
    }
  },
  /** Whether the 90% is measured over each claim or over the year. 二(三)1-s2 */
  medicalRatioPeriod: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "90%\u7684\u8BA1\u7B97\u671F\u95F4", en: "what the 90% is measured over" },
    options: {
      perClaim: { zh: "\u6BCF\u6B21\u7ED3\u7B97", en: "each claim" },
      perYear: { zh: "\u5168\u5E74\u7D2F\u8BA1", en: "the year" }
    }
  },
  /** Which day says whose year's cap a claim uses. 二(三)1-s2 */
  medicalYear: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "\u8D39\u7528\u8BA1\u5165\u54EA\u4E00\u5E74\u5EA6\u7684\u9650\u989D", en: "the year whose cap a claim uses" },
    options: {
      settlementDate: { zh: "\u7ED3\u7B97\u65E5\u671F", en: "the date of settlement" },
      serviceDate: { zh: "\u5C31\u8BCA\u65E5\u671F", en: "the date of service" }
    }
  },
  /** Who holds the yearly cap. 二(三)1-s2 */
  medicalCapHolder: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "\u5E74\u5EA6\u9650\u989D\u7684\u4E3B\u4F53", en: "who holds the yearly cap" },
    options: { person: { zh: "\u6BCF\u4EBA", en: "the person" }, household: { zh: "\u6BCF\u6237", en: "the household" } }
  },
  /** Whom the condition on employee insurance limits. 二(三)1-s2 */
  employeeInsuranceScope: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "\u804C\u5DE5\u533B\u4FDD\u6761\u4EF6\u7684\u8303\u56F4", en: "whom the employee-insurance condition limits" },
    options: {
      veteransGroup: { zh: "\u5168\u90E8\u4F18\u629A\u5BF9\u8C61", en: "the whole veterans' group" },
      disabledVeteransOnly: { zh: "\u4EC5\u6B8B\u75BE\u519B\u4EBA", en: "disabled veterans only" }
    }
  },
  /** Whether the period in which demobilised veterans enlisted has a first day too, or only its last. 二(三)1-s2 */
  demobilisedPeriod: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "\u590D\u5458\u519B\u4EBA\u7684\u5165\u4F0D\u65F6\u671F", en: "the period in which demobilised veterans enlisted" },
    options: {
      statedPeriod: { zh: "\u81EA1945\u5E749\u67083\u65E5\u8D77", en: "from 3 September 1945 on" },
      noFirstDay: { zh: "\u4E0D\u8BBA\u4F55\u65F6\u8D77", en: "no first day" }
    }
  },
  /** Whether an illness that is not listed may be recognised. 二(三)1-s2 */
  diseaseList: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "\u75C5\u79CD\u76EE\u5F55", en: "the list of diseases" },
    options: {
      byRecognition: { zh: "\u672A\u5217\u75C5\u79CD\u987B\u7ECF\u8BA4\u53EF", en: "an unlisted disease needs recognition" },
      closed: { zh: "\u4EC5\u9650\u6240\u5217\u75C5\u79CD", en: "only those listed" }
    }
  },
  /** Which standard the 1.5 times are of: the household's own, or the urban one. 二(三)1-s2 */
  incomeMultipleStandard: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "1.5\u500D\u6240\u4F9D\u7684\u6807\u51C6", en: "the standard behind the 1.5 times" },
    options: {
      ownResidence: { zh: "\u6237\u7C4D\u6240\u5728\u6807\u51C6", en: "the household's own" },
      urban: { zh: "\u57CE\u9547\u6807\u51C6", en: "the urban one" }
    }
  },
  /** Whether Five Guarantees, Three Withouts and orphans have medical aid: left open, only if listed otherwise, or yes. 二(三)1-s2 */
  guaranteedPersonsInMedicalAid: {
    clause: "\u4E8C(\u4E09)1-s2",
    label: { zh: "\u4E94\u4FDD\u3001\u4E09\u65E0\u3001\u5B64\u513F\u7684\u533B\u7597\u6551\u52A9", en: "Five Guarantees, Three Withouts and orphans in medical aid" },
    options: {
      undetermined: { zh: "\u672A\u5B9A", en: "left open" },
      listedOnly: { zh: "\u4EC5\u9650\u6240\u5217\u5BF9\u8C61", en: "only if listed otherwise" },
      covered: { zh: "\u7EB3\u5165", en: "covered" }
    },
    open: "undetermined"
  },
  /** Who gets the student grant: every group of schooling assistance, or poor families and orphans. 二(四)-s2 */
  studentGrantGroup: {
    clause: "\u4E8C(\u56DB)-s2",
    label: { zh: "\u52A9\u5B66\u91D1\u7684\u5BF9\u8C61", en: "who gets the student grant" },
    options: {
      s1Groups: { zh: "\u5C31\u5B66\u6551\u52A9\u5404\u7C7B\u5BF9\u8C61", en: "every group of schooling assistance" },
      poorFamiliesOnly: { zh: "\u4EC5\u8D2B\u56F0\u5BB6\u5EAD\u4E0E\u5B64\u513F", en: "poor families and orphans only" }
    }
  },
  /** What same-kind aid does to the grant: shuts it out, lets it top up, or leaves the higher of the two. 二(四)-s3 */
  sameKindAid: {
    clause: "\u4E8C(\u56DB)-s3",
    label: { zh: "\u540C\u7C7B\u52A9\u5B66", en: "same-kind aid" },
    options: {
      exclusive: { zh: "\u5DF2\u53D7\u52A9\u5219\u4E0D\u53D1", en: "aid received shuts the grant out" },
      topUp: { zh: "\u8865\u8DB3\u5DEE\u989D", en: "the grant tops it up" },
      keepHigher: { zh: "\u5C31\u9AD8", en: "the higher is kept, the lower returned" }
    }
  },
  /** Whether a part academic year has the flat figure, or half of it a semester. 二(四)-s2 */
  partAcademicYear: {
    clause: "\u4E8C(\u56DB)-s2",
    label: { zh: "\u4E0D\u8DB3\u4E00\u5B66\u5E74", en: "a part academic year" },
    options: { flat: { zh: "\u6309\u5B66\u5E74", en: "the flat figure" }, perSemester: { zh: "\u6309\u5B66\u671F", en: "by semester" } }
  },
  /** On which day of an academic year the status of a student counts: in its first month, or in any month. 二(四)-s2 */
  grantStatusDay: {
    clause: "\u4E8C(\u56DB)-s2",
    label: { zh: "\u52A9\u5B66\u8EAB\u4EFD\u7684\u8BA4\u5B9A\u65F6\u70B9", en: "when a student's status counts" },
    options: {
      firstMonth: { zh: "\u5B66\u5E74\u9996\u6708", en: "in the first month of the academic year" },
      anyMonth: { zh: "\u5B66\u5E74\u5185\u4EFB\u4E00\u6708", en: "in any month of the academic year" }
    }
  },
  /** What the 60% is taken of: the institutional standard in force, or its floor. 二(六)-s2 */
  scatteredOrphanBase: {
    clause: "\u4E8C(\u516D)-s2",
    label: { zh: "\u6563\u5C45\u5B64\u513F60%\u7684\u57FA\u6570", en: "what the 60% is taken of" },
    options: {
      standard: { zh: "\u673A\u6784\u517B\u80B2\u6807\u51C6", en: "the institutional standard in force" },
      floor: { zh: "\u673A\u6784\u517B\u80B2\u4E0B\u9650", en: "its floor" }
    }
  },
  /** Whether the institutional figure is rounded first, or only the end of the chain. 二(六)-s2 */
  orphanRoundingChain: {
    clause: "\u4E8C(\u516D)-s2",
    label: { zh: "\u5B64\u513F\u6807\u51C6\u7684\u53D6\u6574", en: "rounding along the chain" },
    options: {
      publishedStandard: { zh: "\u5148\u5B9A\u673A\u6784\u6807\u51C6", en: "the institutional figure is rounded first" },
      once: { zh: "\u4EC5\u53D6\u6574\u4E00\u6B21", en: "once, at the end" }
    }
  },
  /** Whether recognition alone makes an orphan, or only until the 18th birthday. 二(六)-s1 */
  orphanAge: {
    clause: "\u4E8C(\u516D)-s1",
    label: { zh: "\u5B64\u513F\u7684\u5E74\u9F84", en: "the age of an orphan" },
    options: {
      byRecognition: { zh: "\u4EE5\u8BA4\u5B9A\u4E3A\u51C6", en: "the recognition decides" },
      under18: { zh: "\u672A\u6EE118\u5468\u5C81", en: "under 18" }
    }
  },
  /** Which orphans have what 五保 and 三无 persons and a dibao child have: all, or those in the community. 二(六)-s2 */
  orphanParity: {
    clause: "\u4E8C(\u516D)-s2",
    label: { zh: "\u201C\u540C\u65F6\u4EAB\u53D7\u201D\u7684\u5B64\u513F", en: "which orphans share the other policies" },
    options: {
      both: { zh: "\u673A\u6784\u517B\u80B2\u548C\u793E\u4F1A\u6563\u5C45", en: "those in institutions and those in the community" },
      scatteredOnly: { zh: "\u4EC5\u793E\u4F1A\u6563\u5C45", en: "only those in the community" }
    }
  }
});
var defaultReadings = /* @__PURE__ */ Object.freeze(
  Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, reading.default]))
);

// src/kit/inputs.ts
var fact = (id, label) => ({ key: id, id, source: "fact", label });
var moneyFact = /* @__NO_SIDE_EFFECTS__ */ (id, unit, label, more = {}) => new MoneyInput({ ...fact(id, label), type: "money", unit, least: "0", most: mostYuan, ...more });
var truthFact = /* @__NO_SIDE_EFFECTS__ */ (id, label, more = {}) => new TruthInput({ ...fact(id, label), type: "truth", ...more });
var choiceFact = /* @__NO_SIDE_EFFECTS__ */ (id, label, options, more = {}) => new ChoiceInput({ ...fact(id, label), type: "choice", optionLabels: options, ...more }, Object.keys(options));
var setFact = /* @__NO_SIDE_EFFECTS__ */ (id, label, options, more = {}) => new SetInput({ ...fact(id, label), type: "set", optionLabels: options, ...more }, Object.keys(options));
var dayFact = /* @__NO_SIDE_EFFECTS__ */ (id, label, more = {}) => new DayInput({ ...fact(id, label), type: "day", ...more });
var standardOf = /* @__NO_SIDE_EFFECTS__ */ (id, unit, label, more = {}) => new MoneyInput({
  key: `standards.${id}`,
  id,
  source: "standard",
  type: "money",
  unit,
  label,
  least: "0",
  most: mostYuan,
  ...more
});

// src/yiwu/standards.ts
var urbanDibaoStandard = /* @__PURE__ */ standardOf(
  "urbanDibaoStandard",
  "yuan/person/month",
  { zh: "\u57CE\u9547\u4F4E\u4FDD\u6807\u51C6", en: "urban dibao standard" },
  { example: "500.00" }
);
var ruralDibaoStandard = /* @__PURE__ */ standardOf(
  "ruralDibaoStandard",
  "yuan/person/month",
  { zh: "\u519C\u6751\u4F4E\u4FDD\u6807\u51C6", en: "rural dibao standard" },
  { example: "400.00" }
);
var lowIncomeSubsidyStandard = /* @__PURE__ */ standardOf("lowIncomeSubsidyStandard", "yuan/person/year", {
  zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u8865\u52A9\u6807\u51C6",
  en: "low-income subsidy standard"
});
var urbanConsumptionPerCapita = /* @__PURE__ */ standardOf(
  "urbanConsumptionPerCapita",
  "yuan/person/year",
  { zh: "\u4E0A\u5E74\u5EA6\u57CE\u9547\u5C45\u6C11\u4EBA\u5747\u6D88\u8D39\u6027\u652F\u51FA", en: "last year's urban consumption per capita" },
  { keyedBy: "year", example: "20000.00" }
);
var institutionOrphanStandard = /* @__PURE__ */ standardOf("institutionOrphanStandard", "yuan/person/year", {
  zh: "\u673A\u6784\u517B\u80B2\u5B64\u513F\u57FA\u672C\u751F\u6D3B\u8D39\u6807\u51C6",
  en: "standard for orphans raised by an institution"
});
var scatteredOrphanStandard = /* @__PURE__ */ standardOf("scatteredOrphanStandard", "yuan/person/year", {
  zh: "\u793E\u4F1A\u6563\u5C45\u5B64\u513F\u57FA\u672C\u751F\u6D3B\u8D39\u6807\u51C6",
  en: "standard for orphans living in the community"
});
var standards = {
  urbanDibaoStandard,
  ruralDibaoStandard,
  lowIncomeSubsidyStandard,
  urbanConsumptionPerCapita,
  institutionOrphanStandard,
  scatteredOrphanStandard
};
var standardIds = Object.keys(standards);

// src/yiwu/terms.ts
var terms = { id: "yiwu-2012-12-03", firstDay: "2012-12-03", readings, standards };

// src/yiwu/calculator.ts
var programme = /* @__NO_SIDE_EFFECTS__ */ (definition) => programmeUnder(terms, definition);
var formula = /* @__NO_SIDE_EFFECTS__ */ (definition) => formulaUnder(terms, definition);

// src/yiwu/options.ts
var residences = {
  urban: { zh: "\u57CE\u9547", en: "urban" },
  rural: { zh: "\u519C\u6751", en: "rural" }
};
var personCategories = {
  oldPartyMember: { zh: "\u8001\u515A\u5458", en: "old Party member (from before October 1949)" },
  oldCourier: { zh: "\u8001\u4EA4\u901A\u5458", en: "old courier" },
  oldGuerrilla: { zh: "\u8001\u6E38\u51FB\u961F\u5458", en: "old guerrilla" },
  disabledVeteranGrade7to10: { zh: "\u4E03\u7EA7\u81F3\u5341\u7EA7\u6B8B\u75BE\u519B\u4EBA", en: "disabled veteran, grade 7 to 10" },
  martyrSurvivor: { zh: "\u70C8\u58EB\u9057\u5C5E", en: "martyr's survivor" },
  dutyDeathSurvivor: { zh: "\u56E0\u516C\u727A\u7272\u519B\u4EBA\u9057\u5C5E", en: "survivor of a soldier who died on duty" },
  illnessDeathSurvivor: { zh: "\u75C5\u6545\u519B\u4EBA\u9057\u5C5E", en: "survivor of a soldier who died of illness" },
  demobilisedVeteran: { zh: "\u590D\u5458\u519B\u4EBA", en: "demobilised veteran" },
  returnedIllVeteran: { zh: "\u5E26\u75C5\u56DE\u4E61\u9000\u4F0D\u519B\u4EBA", en: "veteran who returned home ill" },
  combatVeteran: { zh: "\u53C2\u6218\u9000\u5F79\u4EBA\u5458", en: "combat veteran" },
  hardshipWorker: { zh: "\u7279\u56F0\u804C\u5DE5", en: "worker in special hardship" },
  illnessImpoverished: {
    zh: "\u56E0\u75C5\u81F4\u5B9E\u9645\u751F\u6D3B\u6C34\u5E73\u5728\u4F4E\u4FDD\u6807\u51C61.5\u500D\u4EE5\u5185\u7684\u56F0\u96BE\u5BB6\u5EAD\u4EBA\u5458\uFF08\u7ECF\u8BA4\u5B9A\uFF09",
    en: "member of a family that illness has brought to a real standard of living within 1.5 times the dibao standard (official finding)"
  },
  severelyDisabled: { zh: "\u91CD\u5EA6\u6B8B\u75BE\u4EBA", en: "severely disabled" },
  disabled: { zh: "\u6B8B\u75BE\u4EBA", en: "disabled" },
  fiveGuarantees: { zh: "\u519C\u6751\u4E94\u4FDD\u5BF9\u8C61", en: "Five Guarantees (rural)" },
  threeWithouts: { zh: "\u57CE\u9547\u4E09\u65E0\u4EBA\u5458", en: "Three Withouts (urban)" },
  streetChild: { zh: "\u6D41\u6D6A\u513F\u7AE5", en: "street child" },
  institutionWard: { zh: "\u798F\u5229\u673A\u6784\u76D1\u62A4\u5BF9\u8C61", en: "ward of a welfare institution" },
  martyrChild: { zh: "\u70C8\u58EB\u5B50\u5973", en: "martyr's child" },
  orphan: { zh: "\u5B64\u513F", en: "orphan" }
};
var listedDiseases = {
  uraemia: { zh: "\u5C3F\u6BD2\u75C7", en: "uraemia" },
  childhoodLeukaemia: { zh: "\u513F\u7AE5\u767D\u8840\u75C5", en: "childhood leukaemia" },
  childhoodCongenitalHeartDisease: { zh: "\u513F\u7AE5\u5148\u5929\u6027\u5FC3\u810F\u75C5", en: "childhood congenital heart disease" },
  breastCancer: { zh: "\u4E73\u817A\u764C", en: "breast cancer" },
  cervicalCancer: { zh: "\u5BAB\u9888\u764C", en: "cervical cancer" },
  severeMentalDisorder: { zh: "\u91CD\u6027\u7CBE\u795E\u75BE\u75C5", en: "severe mental disorder" },
  multidrugResistantTuberculosis: { zh: "\u8010\u591A\u836F\u80BA\u7ED3\u6838", en: "multidrug-resistant tuberculosis" },
  aidsOpportunisticInfection: { zh: "\u827E\u6ECB\u75C5\u673A\u4F1A\u6027\u611F\u67D3", en: "AIDS opportunistic infection" },
  lungCancer: { zh: "\u80BA\u764C", en: "lung cancer" },
  oesophagealCancer: { zh: "\u98DF\u9053\u764C", en: "oesophageal cancer" },
  gastricCancer: { zh: "\u80C3\u764C", en: "gastric cancer" },
  colonCancer: { zh: "\u7ED3\u80A0\u764C", en: "colon cancer" },
  rectalCancer: { zh: "\u76F4\u80A0\u764C", en: "rectal cancer" },
  chronicMyeloidLeukaemia: { zh: "\u6162\u6027\u7C92\u7EC6\u80DE\u767D\u8840\u75C5", en: "chronic myeloid leukaemia" },
  acuteMyocardialInfarction: { zh: "\u6025\u6027\u5FC3\u808C\u6897\u585E", en: "acute myocardial infarction" },
  cerebralInfarction: { zh: "\u8111\u6897\u6B7B", en: "cerebral infarction" },
  haemophilia: { zh: "\u8840\u53CB\u75C5", en: "haemophilia" },
  type1Diabetes: { zh: "I\u578B\u7CD6\u5C3F\u75C5", en: "type 1 diabetes" },
  hyperthyroidism: { zh: "\u7532\u4EA2", en: "hyperthyroidism" },
  cleftLipAndPalate: { zh: "\u5507\u816D\u88C2", en: "cleft lip and palate" }
};
var unlistedDisease = { other: { zh: "\u5176\u4ED6\u75BE\u75C5", en: "another disease" } };
var diseases = /* @__PURE__ */ Object.assign({}, listedDiseases, unlistedDisease);
var educationLevels = {
  primary: { zh: "\u5C0F\u5B66", en: "primary school" },
  juniorSecondary: { zh: "\u521D\u4E2D", en: "junior secondary school" },
  seniorSecondary: { zh: "\u9AD8\u4E2D", en: "senior secondary school" },
  secondaryVocational: { zh: "\u4E2D\u4E13", en: "secondary vocational school" },
  juniorCollege: { zh: "\u5927\u4E13", en: "junior college" },
  undergraduate: { zh: "\u672C\u79D1", en: "undergraduate" },
  postgraduate: { zh: "\u7814\u7A76\u751F", en: "postgraduate" }
};
var orphanCares = {
  none: { zh: "\u975E\u5B64\u513F", en: "not an orphan" },
  institution: { zh: "\u673A\u6784\u517B\u80B2", en: "raised by an institution" },
  scattered: { zh: "\u793E\u4F1A\u6563\u5C45", en: "living in the community" }
};
var idsOf = (labels) => Object.keys(labels);

// src/yiwu/fact.ts
var categorySet = (id, label, more) => setFact(id, label, personCategories, more);

// src/yiwu/claim-facts.ts
var disease = /* @__PURE__ */ choiceFact("disease", { zh: "\u75C5\u79CD", en: "disease" }, diseases, {
  example: "uraemia"
});
var diseaseRecognised = /* @__PURE__ */ truthFact(
  "diseaseRecognised",
  { zh: "\u75C5\u79CD\u5DF2\u8BA4\u5B9A", en: "unlisted disease officially recognised" },
  { example: true }
);
var inPolicyCost = /* @__PURE__ */ moneyFact(
  "inPolicyCost",
  "yuan",
  { zh: "\u653F\u7B56\u8303\u56F4\u5185\u533B\u7597\u8D39\u7528", en: "in-policy medical cost" },
  { noLessThan: "insurancePaid", example: "10000.00" }
);
var insurancePaid = /* @__PURE__ */ moneyFact(
  "insurancePaid",
  "yuan",
  { zh: "\u533B\u4FDD\u62A5\u9500", en: "paid by government medical insurance" },
  {
    noMoreThan: "inPolicyCost",
    exceeding: "insuranceAboveCost",
    example: "5000.00"
  }
);
var commercialPaid = /* @__PURE__ */ moneyFact("commercialPaid", "yuan", {
  zh: "\u5546\u4E1A\u4FDD\u9669\u5BF9\u653F\u7B56\u8303\u56F4\u5185\u8D39\u7528\u7684\u8865\u507F",
  en: "paid by commercial insurance towards the in-policy cost"
});
var employerPaid = /* @__PURE__ */ moneyFact("employerPaid", "yuan", {
  zh: "\u5355\u4F4D\u5BF9\u653F\u7B56\u8303\u56F4\u5185\u8D39\u7528\u7684\u8865\u52A9",
  en: "employer's help towards the in-policy cost"
});
var withdrawn = /* @__PURE__ */ truthFact(
  "withdrawn",
  { zh: "\u5DF2\u4F5C\u5E9F", en: "claim withdrawn" },
  { absent: "false", example: false }
);
var earlierAid = { zh: "\u672C\u5E74\u5EA6\u5DF2\u6551\u52A9\u91D1\u989D", en: "medical aid earlier this year" };
var aidEarlierThisYear = /* @__PURE__ */ moneyFact("aidEarlierThisYear", "yuan", earlierAid, {
  absent: "0",
  settledUnder: ["medicalYear", "medicalCapHolder"]
});
var medicalAidPaidEarlier = /* @__PURE__ */ moneyFact("medicalAidPaidEarlier", "yuan", earlierAid, { absent: "0" });
var otherCostThisYear = /* @__PURE__ */ moneyFact(
  "otherCostThisYear",
  "yuan",
  { zh: "\u672C\u5E74\u5EA6\u5176\u4ED6\u8D39\u7528", en: "in-policy cost of the other covered claims of the year" },
  {
    absent: "0",
    description: { zh: "\u6309\u5E74\u8BA1\u7B9790%\u4E0A\u9650\u65F6\u4F7F\u7528", en: "used where the 90% limit is read over the year" }
  }
);
var otherPaymentsThisYear = /* @__PURE__ */ moneyFact(
  "otherPaymentsThisYear",
  "yuan",
  {
    zh: "\u672C\u5E74\u5EA6\u5176\u4ED6\u8D39\u7528\u5DF2\u83B7\u652F\u4ED8",
    en: "payments that count under the 90% limit, on the other covered claims of the year"
  },
  { absent: "0" }
);
var otherAidThisYear = /* @__PURE__ */ moneyFact(
  "otherAidThisYear",
  "yuan",
  { zh: "\u672C\u5E74\u5EA6\u5176\u4ED6\u8D39\u7528\u5DF2\u83B7\u6551\u52A9", en: "aid already granted on the other covered claims of the year" },
  { absent: "0" }
);

// src/yiwu/facts.ts
var residence = /* @__PURE__ */ choiceFact("residence", { zh: "\u6237\u7C4D\u7C7B\u522B", en: "residence" }, residences, {
  example: "rural"
});
var householdSize = /* @__PURE__ */ new CountInput(
  {
    key: "householdSize",
    id: "householdSize",
    source: "fact",
    type: "count",
    unit: "person",
    label: { zh: "\u5BB6\u5EAD\u4EBA\u53E3", en: "household size" },
    least: "1",
    most: "1000",
    example: 3
  },
  true
);
var monthlyIncome = /* @__PURE__ */ moneyFact(
  "monthlyIncome",
  "yuan/month",
  { zh: "\u5BB6\u5EAD\u6708\u6536\u5165", en: "monthly household income" },
  { example: "700.00", advice: "lessOnly", isIncome: true }
);
var dibaoCertified = /* @__PURE__ */ truthFact(
  "dibaoCertified",
  { zh: "\u4F4E\u4FDD\u8BA4\u5B9A", en: "certified dibao household" },
  {
    description: {
      zh: "\u4F4E\u4FDD\u8BC1\u6240\u8F7D\u7684\u8BA4\u5B9A\uFF1B\u7A7A\u7F3A\u65F6\u7531\u6536\u5165\u4E0E\u6807\u51C6\u5224\u5B9A",
      en: "what the dibao certificate says; where absent, the test of income against the standard decides"
    },
    example: true
  }
);
var lowIncomeCertified = /* @__PURE__ */ truthFact(
  "lowIncomeCertified",
  { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u8BA4\u5B9A", en: "certified low-income household" },
  { example: false }
);
var memberCategories = /* @__PURE__ */ categorySet(
  "memberCategories",
  { zh: "\u6210\u5458\u7C7B\u522B", en: "categories of the members" },
  {
    description: { zh: "\u4EFB\u4E00\u5BB6\u5EAD\u6210\u5458\u6240\u5C5E\u7684\u7C7B\u522B", en: "every category that some member of the household is in" },
    example: ["oldPartyMember", "disabled"]
  }
);
var orphanMemberShares = /* @__PURE__ */ truthFact(
  "orphanMemberShares",
  { zh: "\u6709\u540C\u65F6\u4EAB\u53D7\u76F8\u5173\u653F\u7B56\u7684\u5B64\u513F\u6210\u5458", en: "an orphan member shares the other policies" },
  {
    description: {
      zh: "\u4EC5\u5728\u53E3\u5F84\u533A\u5206\u5B64\u513F\u7684\u5E74\u9F84\u6216\u517B\u80B2\u65B9\u5F0F\u65F6\u4F7F\u7528",
      en: "used only where a reading tells orphans apart by age or care"
    }
  }
);
var birthDate = /* @__PURE__ */ dayFact(
  "birthDate",
  { zh: "\u51FA\u751F\u65E5\u671F", en: "date of birth" },
  { example: "1950-02-03" }
);
var categories = /* @__PURE__ */ categorySet(
  "categories",
  { zh: "\u4EBA\u5458\u7C7B\u522B", en: "the person's categories" },
  {
    description: { zh: "\u5217\u51FA\u8005\u4E3A\u662F\uFF0C\u672A\u5217\u51FA\u8005\u4E3A\u5426", en: "those listed hold, those not listed do not" },
    example: ["orphan"]
  }
);
var minor = /* @__PURE__ */ truthFact(
  "minor",
  { zh: "\u672A\u6210\u5E74", en: "under 18" },
  { example: false, advice: "record" }
);
var employeeMedicalInsurance = /* @__PURE__ */ truthFact(
  "employeeMedicalInsurance",
  { zh: "\u53C2\u52A0\u804C\u5DE5\u533B\u4FDD", en: "in employee medical insurance" },
  { example: false }
);
var enlistedOn = /* @__PURE__ */ dayFact(
  "enlistedOn",
  { zh: "\u5165\u4F0D\u65E5\u671F", en: "date of enlistment" },
  { example: "1953-03-01" }
);
var orphanCare = /* @__PURE__ */ choiceFact(
  "orphanCare",
  { zh: "\u5B64\u513F\u517B\u80B2\u65B9\u5F0F", en: "orphan's care" },
  orphanCares,
  {
    example: "scattered"
  }
);
var level2 = /* @__PURE__ */ choiceFact("level", { zh: "\u5B66\u5386\u5C42\u6B21", en: "level of education" }, educationLevels, {
  example: "undergraduate"
});
var admitted = /* @__PURE__ */ truthFact("admitted", { zh: "\u5DF2\u5F55\u53D6", en: "admitted" }, { example: true });
var semesters = /* @__PURE__ */ new CountInput(
  {
    key: "semesters",
    id: "semesters",
    source: "fact",
    type: "count",
    unit: "ratio",
    label: { zh: "\u5C31\u8BFB\u5B66\u671F\u6570", en: "semesters attended in the academic year" },
    least: "1",
    most: "2",
    absent: "2",
    example: 2
  },
  false
);
var sameKindAid = /* @__PURE__ */ moneyFact("sameKindAid", "yuan/academic year", {
  zh: "\u540C\u7C7B\u52A9\u5B66\u91D1\u989D",
  en: "same-kind aid received in the academic year"
});
var otherAcademicYear = /* @__PURE__ */ truthFact(
  "otherAcademicYear",
  { zh: "\u975E\u5F53\u65E5\u6240\u5728\u5B66\u5E74", en: "of another academic year than the day" },
  {
    description: {
      zh: "\u6240\u586B\u5B66\u5E74\u4E0D\u662F\u6D4B\u7B97\u65E5\u6240\u5728\u7684\u5B66\u5E74",
      en: "the academic year that is given is not the one that the day lies in"
    },
    absent: "false",
    example: false
  }
);
var yearFigure = /* @__PURE__ */ moneyFact("yearFigure", "yuan/year", {
  zh: "\u5168\u5E74\u8865\u52A9\u91D1\u989D",
  en: "the household's subsidy for a whole year"
});
var qualifyingMonths = /* @__PURE__ */ new CountInput(
  {
    key: "qualifyingMonths",
    id: "qualifyingMonths",
    source: "fact",
    type: "count",
    unit: "ratio",
    label: { zh: "\u7B26\u5408\u6761\u4EF6\u6708\u6570", en: "qualifying months in the year" },
    least: "0",
    most: "12",
    example: 5
  },
  false
);

// src/yiwu/dibao-status.ts
var dibaoStandard = rule(
  "dibaoStandard",
  "\u4E8C(\u4E8C)1-s2",
  { zh: "\u6267\u884C\u7684\u4F4E\u4FDD\u6807\u51C6", en: "the household's dibao standard" },
  when(residence.is("rural"), ruralDibaoStandard, urbanDibaoStandard)
);
var householdStandard = rule(
  "householdStandard",
  "\u4E8C(\u4E8C)1-s2",
  { zh: "\u5168\u5BB6\u4F4E\u4FDD\u6807\u51C6", en: "standard of the whole household" },
  dibaoStandard.times(householdSize)
);
var belowDibaoLine = rule(
  "belowDibaoLine",
  "\u4E8C(\u4E8C)1-s2",
  { zh: "\u6536\u5165\u4F4E\u4E8E\u4F4E\u4FDD\u7EBF", en: "income is under the dibao line" },
  when(
    readings.dibaoThreshold.is("below"),
    monthlyIncome.isBelow(householdStandard),
    monthlyIncome.isAtMost(householdStandard)
  )
);
var certificateAgainstIncome = {
  code: "certificateAgainstIncome",
  clause: "\u4E8C(\u4E8C)1-s2",
  label: {
    zh: "\u4F4E\u4FDD\u8BA4\u5B9A\u4E0E\u6536\u5165\u6D4B\u7B97\u4E0D\u4E00\u81F4\uFF1B\u5176\u4ED6\u9879\u76EE\u4EE5\u8BA4\u5B9A\u4E3A\u51C6",
    en: "the dibao certificate and the income test disagree; other programmes follow the certificate"
  },
  when: any(all(dibaoCertified, belowDibaoLine.not()), all(dibaoCertified.not(), belowDibaoLine))
};

// src/yiwu/rounding.ts
var roundedAsFloor = (figure2) => when(readings.rounding.is("byWords"), figure2.roundedUp(), figure2.roundedHalfUp());
var roundedAsCeiling = (figure2) => when(readings.rounding.is("byWords"), figure2.roundedDown(), figure2.roundedHalfUp());
var shareAsFloor = (figure2, share2) => when(
  readings.rounding.is("byWords"),
  figure2.share({ ...share2, rounding: "up" }),
  figure2.share({ ...share2, rounding: "halfUp" })
);

// src/yiwu/programmes/dibao.ts
var clause = "\u4E8C(\u4E8C)1-s2";
var difference = rule(
  "difference",
  clause,
  { zh: "\u6807\u51C6\u4E0E\u6536\u5165\u7684\u5DEE\u989D", en: "difference between the standard and income" },
  householdStandard.minus(monthlyIncome)
);
var dibaoFloor = rule(
  "dibaoFloor",
  clause,
  { zh: "\u5DEE\u989D\u53D1\u653E\u7684\u4E0B\u9650", en: "floor of a payment by difference" },
  when(
    readings.dibaoFloor.is("perPerson"),
    roundedAsFloor(householdStandard.times(dibaoFloorShare)),
    when(
      readings.dibaoFloor.is("oncePerHousehold"),
      roundedAsFloor(dibaoStandard.times(onePerson).times(dibaoFloorShare)),
      number("0", "yuan/month")
    )
  )
);
var allowance = rule(
  "dibaoAllowance",
  clause,
  { zh: "\u4F4E\u4FDD\u91D1", en: "dibao allowance" },
  greatest(difference, dibaoFloor)
);
var notApproved = {
  code: "notApproved",
  clause: "\u4E8C(\u4E8C)2-s2",
  label: {
    zh: "\u4F4E\u4FDD\u672A\u83B7\u6279\u51C6\u6216\u5DF2\u53D6\u6D88\uFF1A\u5E94\u53D1\u91D1\u989D\u63090\u8BA1\uFF0C\u8BF7\u6838\u5B9E\u662F\u5426\u5E94\u4FDD",
    en: "dibao is not approved, or has been withdrawn: nothing is due; please look whether it should be"
  },
  when: all(dibaoCertified.not(), belowDibaoLine)
};
var dibao = programme({
  id: "dibao",
  label: { zh: "\u6700\u4F4E\u751F\u6D3B\u4FDD\u969C", en: "Minimum living allowance (dibao)" },
  alsoCalled: ["\u4F4E\u4FDD"],
  clauses: [clause],
  subject: "household",
  facts: { residence, householdSize, monthlyIncome, dibaoCertified },
  approvedBy: dibaoCertified,
  endsWithAnyExit: true,
  requires: [belowDibaoLine],
  grant: { kind: "amount", amount: allowance },
  alwaysShowsStandards: true,
  onTime: "\u4E8C(\u4E8C)2-s4",
  supervision: { approval: "\u4E8C(\u4E8C)2-s2", amount: "\u4E8C(\u4E8C)2-s3", paying: "\u4E8C(\u4E8C)2-s4" },
  notes: [certificateAgainstIncome, notApproved]
});

// src/yiwu/statuses.ts
var dibaoHousehold = rule(
  "dibaoHousehold",
  "\u4E8C(\u4E8C)1-s2",
  { zh: "\u4F4E\u4FDD\u5BB6\u5EAD", en: "dibao household" },
  when(dibaoCertified.isGiven(), dibaoCertified, belowDibaoLine)
);
var withinMultiple2 = rule(
  "withinMultiple",
  "\u4E8C(\u4E09)1-s2",
  { zh: "\u6536\u5165\u5728\u6807\u51C61.5\u500D\u4EE5\u5185", en: "income within 1.5 times the standard" },
  monthlyIncome.isAtMost(
    when(readings.incomeMultipleStandard.is("urban"), urbanDibaoStandard, dibaoStandard).times(householdSize).times(lowIncomeMultiple)
  )
);
var incomeDecides = all(readings.lowIncomeTest.is("income"), lowIncomeCertified.isGiven().not());
var lowIncomeHousehold = rule(
  "lowIncomeHousehold",
  "\u4E8C(\u4E00)-s2",
  { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD", en: "low-income household" },
  when(incomeDecides, all(withinMultiple2, dibaoHousehold.not()), lowIncomeCertified)
);
var lowIncomeOrDibao = rule(
  "lowIncomeOrDibao",
  "\u4E8C(\u4E00)-s2",
  {
    zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\uFF08\u7ECF\u8BA4\u5B9A\u6216\u6309\u6536\u5165\u6838\u5B9A\uFF09",
    en: "low-income household (certified, or by income where so read)"
  },
  when(incomeDecides, withinMultiple2, lowIncomeCertified)
);
var poorHousehold = rule(
  "poorHousehold",
  "\u4E8C(\u4E00)-s2",
  { zh: "\u4F4E\u4FDD\u6216\u4F4E\u6536\u5165\u5BB6\u5EAD", en: "dibao or low-income household" },
  any(dibaoHousehold, lowIncomeOrDibao)
);
var poorForMedicalAid = rule(
  "poorForMedicalAid",
  "\u4E8C(\u4E09)1-s2",
  { zh: "\u4F4E\u4FDD\u62161.5\u500D\u4EE5\u5185\u7684\u4F4E\u6536\u5165\u5BB6\u5EAD", en: "dibao household, or low-income within 1.5 times the standard" },
  any(dibaoHousehold, all(lowIncomeOrDibao, withinMultiple2))
);

// src/yiwu/groups.ts
var sanlaoCategories = ["oldPartyMember", "oldCourier", "oldGuerrilla"];
var disabledCategories = ["disabled", "severelyDisabled"];
var ofOrphanAge = any(readings.orphanAge.is("byRecognition"), minor);
var orphan = rule(
  "orphan",
  "\u4E8C(\u516D)-s1",
  { zh: "\u5B64\u513F", en: "orphan" },
  all(categories.includes("orphan"), ofOrphanAge)
);
var orphanOnAPar = rule(
  "orphanOnAPar",
  "\u4E8C(\u516D)-s2",
  { zh: "\u540C\u65F6\u4EAB\u53D7\u76F8\u5173\u653F\u7B56\u7684\u5B64\u513F", en: "orphan who shares the other policies" },
  all(orphan, any(readings.orphanParity.is("both"), orphanCare.is("scattered")))
);
var orphanMemberOnAPar = rule(
  "orphanMemberOnAPar",
  "\u4E8C(\u516D)-s2",
  { zh: "\u6709\u540C\u65F6\u4EAB\u53D7\u76F8\u5173\u653F\u7B56\u7684\u5B64\u513F\u6210\u5458", en: "has an orphan member who shares the other policies" },
  all(
    memberCategories.includes("orphan"),
    any(all(readings.orphanAge.is("byRecognition"), readings.orphanParity.is("both")), orphanMemberShares)
  )
);
var sanlao = rule(
  "sanlao",
  "\u4E8C(\u4E8C)1-s3",
  { zh: "\u201C\u4E09\u8001\u201D\u4EBA\u5458", en: "sanlao (old Party member, courier or guerrilla)" },
  categories.includes(...sanlaoCategories)
);
var severelyDisabled = rule(
  "severelyDisabled",
  "\u4E8C(\u4E8C)1-s3",
  { zh: "\u91CD\u5EA6\u6B8B\u75BE\u4EBA", en: "severely disabled" },
  categories.includes("severelyDisabled")
);
var schoolingGroup = rule(
  "schoolingGroup",
  "\u4E8C(\u56DB)-s1",
  { zh: "\u5C31\u5B66\u6551\u52A9\u5BF9\u8C61", en: "belongs to a group for schooling assistance" },
  any(
    poorHousehold,
    categories.includes("martyrChild", ...disabledCategories),
    // Children: before the 18th birthday.
    all(minor, categories.includes("streetChild", "institutionWard", "fiveGuarantees")),
    orphanOnAPar
  )
);

// src/yiwu/household-facts.ts
var householdFacts = {
  residence,
  householdSize,
  monthlyIncome,
  dibaoCertified,
  lowIncomeCertified
};
var statusFacts = { ...householdFacts, householdSize: householdSize.optional() };

// src/yiwu/notes.ts
var lowIncomeCertificateAgainstIncome = {
  code: "lowIncomeCertificateAgainstIncome",
  clause: "\u4E8C(\u4E09)1-s2",
  label: {
    zh: "\u4F4E\u6536\u5165\u8BA4\u5B9A\u4E0E1.5\u500D\u6536\u5165\u6D4B\u7B97\u4E0D\u4E00\u81F4\uFF1B\u4EE5\u8BA4\u5B9A\u4E3A\u51C6",
    en: "certified as low-income though income is over 1.5 times the standard; the certificate decides"
  },
  when: all(lowIncomeCertified, withinMultiple2.not())
};
var bothCertificates = {
  code: "bothCertificates",
  clause: "\u4E8C(\u4E00)-s2",
  label: {
    zh: "\u540C\u65F6\u6301\u6709\u4F4E\u4FDD\u8BA4\u5B9A\u548C\u4F4E\u6536\u5165\u8BA4\u5B9A\uFF0C\u8BF7\u6838\u5B9E",
    en: "certified as on dibao and as low-income at once; please look into it"
  },
  when: all(dibaoCertified, lowIncomeCertified)
};
var statusNotes = [certificateAgainstIncome, lowIncomeCertificateAgainstIncome];

// src/yiwu/programmes/employment-support.ts
var clause2 = "\u4E8C(\u516B)-s8";
var inEmploymentGroup = rule(
  "inEmploymentGroup",
  clause2,
  { zh: "\u5C5E\u4E8E\u5C31\u4E1A\u5E2E\u6276\u5BF9\u8C61", en: "belongs to a group for employment support" },
  any(poorHousehold, categories.includes("fiveGuarantees", "threeWithouts"), orphanOnAPar)
);
var oneHouseholdOnePlan = {
  code: "oneHouseholdOnePlan",
  clause: "\u4E8C(\u516B)-s7",
  label: {
    zh: "\u4F4E\u6536\u5165\u519C\u6237\u53E6\u6709\u201C\u4E00\u6237\u4E00\u7B56\u201D\u5E2E\u6276\uFF0C\u5176\u8BA4\u5B9A\u4E0E\u4F4E\u6536\u5165\u5BB6\u5EAD\u4E0D\u540C\uFF0C\u8BF7\u53E6\u884C\u54A8\u8BE2",
    en: "low-income farming households have a plan each; who they are is found otherwise than low-income households, so please ask"
  },
  when: all(residence.is("rural"), inEmploymentGroup)
};
var employmentSupport = programme({
  id: "employmentSupport",
  label: { zh: "\u5C31\u4E1A\u63F4\u52A9", en: "Employment support" },
  clauses: [clause2, "\u4E8C(\u516D)-s2"],
  subject: "person",
  facts: { ...statusFacts, categories, minor, orphanCare },
  requires: [inEmploymentGroup],
  grant: { kind: "service" },
  notes: [...statusNotes, oneHouseholdOnePlan]
});

// src/yiwu/programmes/holiday-condolence.ts
var holidayCondolence = programme({
  id: "holidayCondolence",
  label: { zh: "\u91CD\u5927\u8282\u65E5\u6170\u95EE", en: "Festival visits and gifts" },
  clauses: ["\u4E8C(\u4E8C)1-s4"],
  subject: "household",
  facts: {},
  requires: [],
  grant: {
    kind: "referral",
    instruments: [{ title: { zh: "\u91CD\u5927\u8282\u65E5\u6170\u95EE\u5236\u5EA6", en: "the scheme of festival visits" } }]
  }
});

// src/yiwu/programmes/housing-assistance.ts
var clause3 = "\u4E8C(\u4E03)-s1";
var disabledMember = memberCategories.includes(...disabledCategories);
var inHousingGroup = rule(
  "inHousingGroup",
  clause3,
  { zh: "\u5C5E\u4E8E\u4F4F\u623F\u6551\u52A9\u5BF9\u8C61", en: "belongs to a group for housing assistance" },
  any(
    poorHousehold,
    memberCategories.includes("fiveGuarantees", "threeWithouts", ...disabledCategories),
    orphanMemberOnAPar
  )
);
var housingAssistance = programme({
  id: "housingAssistance",
  label: { zh: "\u4F4F\u623F\u6551\u52A9", en: "Housing assistance" },
  clauses: [clause3, "\u4E8C(\u4E03)-s3", "\u4E8C(\u4E03)-s4", "\u4E8C(\u516D)-s2"],
  subject: "household",
  facts: { ...statusFacts, memberCategories, orphanMemberShares },
  requires: [inHousingGroup],
  grant: {
    kind: "referral",
    instruments: [
      {
        title: {
          zh: "\u5EC9\u79DF\u4F4F\u623F\u3001\u7ECF\u6D4E\u9002\u7528\u4F4F\u623F\u7B49\u57CE\u9547\u4F4F\u623F\u4FDD\u969C\u7684\u89C4\u5B9A",
          en: "the rules of urban housing security: low-rent housing, affordable housing and the like"
        },
        when: residence.is("urban")
      },
      {
        title: {
          zh: "\u300A\u4E49\u4E4C\u5E02\u519C\u6751\u56F0\u96BE\u7FA4\u4F17\u4F4F\u623F\u6551\u52A9\u5B9E\u65BD\u529E\u6CD5\u300B",
          en: "Yiwu's rules on rural housing assistance for people in hardship"
        },
        when: residence.is("rural")
      }
    ]
  },
  routes: [
    { id: "lowRentHousing", label: { zh: "\u5EC9\u79DF\u4F4F\u623F", en: "low-rent housing" }, when: residence.is("urban") },
    { id: "affordableHousing", label: { zh: "\u7ECF\u6D4E\u9002\u7528\u4F4F\u623F", en: "affordable housing" }, when: residence.is("urban") },
    {
      id: "ruralHousingAssistance",
      label: { zh: "\u519C\u6751\u56F0\u96BE\u7FA4\u4F17\u4F4F\u623F\u6551\u52A9", en: "rural housing assistance" },
      when: residence.is("rural")
    },
    {
      id: "disabledPersonsHousing",
      label: { zh: "\u6B8B\u75BE\u4EBA\u4F4F\u623F\u6551\u52A9", en: "disabled persons' housing assistance" },
      when: disabledMember
    }
  ],
  steps: [
    { id: "application", label: { zh: "\u7533\u8BF7", en: "application" }, when: residence.is("urban") },
    { id: "review", label: { zh: "\u5BA1\u6838", en: "review" }, when: residence.is("urban") },
    { id: "publicity", label: { zh: "\u516C\u793A", en: "public notice" }, when: residence.is("urban") },
    { id: "waitingList", label: { zh: "\u8F6E\u5019", en: "waiting list" }, when: residence.is("urban") },
    { id: "exit", label: { zh: "\u9000\u51FA", en: "exit" }, when: residence.is("urban") }
  ],
  notes: statusNotes
});

// src/yiwu/programmes/insurance-premium-support.ts
var clause4 = "\u4E8C(\u4E09)2-s1";
var inPremiumSupportGroup = rule(
  "inPremiumSupportGroup",
  clause4,
  { zh: "\u5C5E\u4E8E\u53C2\u4FDD\u8D44\u52A9\u5BF9\u8C61", en: "belongs to a group whose premium is supported" },
  any(
    poorHousehold,
    categories.includes(...sanlaoCategories, "fiveGuarantees", "threeWithouts", "severelyDisabled"),
    orphanOnAPar
  )
);
var insurancePremiumSupport = programme({
  id: "insurancePremiumSupport",
  label: { zh: "\u5927\u75C5\u533B\u7597\u4FDD\u9669\u53C2\u4FDD\u8D44\u52A9", en: "Serious-illness insurance premium support" },
  clauses: [clause4, "\u4E8C(\u516D)-s2"],
  subject: "person",
  facts: { ...statusFacts, categories, minor, orphanCare },
  requires: [inPremiumSupportGroup],
  grant: { kind: "service" },
  notes: statusNotes
});

// src/yiwu/programmes/legal-aid.ts
var legalAid = programme({
  id: "legalAid",
  label: { zh: "\u6CD5\u5F8B\u63F4\u52A9", en: "Legal aid" },
  clauses: ["\u4E8C(\u4E5D)-s1", "\u4E8C(\u516D)-s2"],
  subject: "person",
  facts: {},
  requires: [],
  grant: {
    kind: "referral",
    instruments: [
      { title: { zh: "\u300A\u6CD5\u5F8B\u63F4\u52A9\u6761\u4F8B\u300B", en: "the national Regulations on Legal Aid" } },
      { title: { zh: "\u300A\u6D59\u6C5F\u7701\u6CD5\u5F8B\u63F4\u52A9\u6761\u4F8B\u300B", en: "Zhejiang's Regulations on Legal Aid" } }
    ]
  },
  covers: [
    { id: "consultation", label: { zh: "\u6CD5\u5F8B\u54A8\u8BE2", en: "legal consultation" } },
    { id: "litigation", label: { zh: "\u4EE3\u7406\u8BC9\u8BBC", en: "representation in court" } },
    { id: "outOfCourtMatters", label: { zh: "\u975E\u8BC9\u8BBC\u6CD5\u5F8B\u4E8B\u52A1", en: "legal matters out of court" } },
    { id: "forensicAppraisal", label: { zh: "\u53F8\u6CD5\u9274\u5B9A", en: "forensic appraisal" } },
    { id: "notarisation", label: { zh: "\u516C\u8BC1", en: "notarisation" } },
    { id: "criminalDefence", label: { zh: "\u5211\u4E8B\u8FA9\u62A4", en: "criminal defence" } },
    { id: "others", label: { zh: "\u7B49", en: "and the like" } }
  ]
});

// src/yiwu/programmes/low-income-household.ts
var lowIncomeHousehold2 = programme({
  id: "lowIncomeHousehold",
  label: { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u8BA4\u5B9A", en: "Low-income household" },
  clauses: ["\u4E8C(\u4E00)-s2", "\u4E8C(\u4E09)1-s2"],
  subject: "household",
  facts: statusFacts,
  endsWithAnyExit: true,
  requires: [lowIncomeHousehold],
  grant: { kind: "status" },
  withinMultiple: withinMultiple2,
  withinMultipleLabel: { zh: "\u6536\u5165\u4E0D\u8D85\u8FC7\u4F4E\u4FDD\u6807\u51C61.5\u500D", en: "income within 1.5 times the dibao standard" },
  notes: [...statusNotes, bothCertificates]
});

// src/kit/settled-year.ts
var common = { source: "fact", type: "money", unit: "yuan/year", least: "0", most: mostYuan };
var figuresOfMonths = /* @__PURE__ */ new MoneyInput({
  ...common,
  key: "figuresOfMonths",
  id: "figuresOfMonths",
  label: { zh: "\u5404\u7B26\u5408\u6761\u4EF6\u6708\u4EFD\u5E74\u6807\u51C6\u4E4B\u548C", en: "the sum of the year's figure over the qualifying months" }
});
var firstMonthFigure = /* @__PURE__ */ new MoneyInput({
  ...common,
  key: "firstMonthFigure",
  id: "firstMonthFigure",
  label: { zh: "\u9996\u4E2A\u7B26\u5408\u6761\u4EF6\u6708\u4EFD\u7684\u5E74\u6807\u51C6", en: "the year's figure in the first qualifying month" }
});

// src/yiwu/part-year.ts
var byMonth = (figures2) => shareAsFloor(figures2, { parts: number("1", "ratio"), outOf: "12", unit: "yuan/year" });
var lowIncomeShareOfYear = (figures2, first) => rule(
  "lowIncomePartYear",
  "\u4E8C(\u4E8C)3-s2",
  { zh: "\u6309\u6708\u6298\u7B97\u7684\u5E74\u8865\u52A9", en: "the year's subsidy by qualifying month" },
  when(readings.lowIncomePartYear.is("byMonth"), byMonth(figures2), first)
);
var lowIncomePartYear = lowIncomeShareOfYear(
  yearFigure.times(qualifyingMonths),
  when(qualifyingMonths.isAtLeast(number("1", "ratio")), yearFigure, number("0", "yuan/year"))
);
var lowIncomeSettledYear = lowIncomeShareOfYear(figuresOfMonths, firstMonthFigure);
var orphanSettledYear = rule(
  "orphanPartYear",
  "\u4E8C(\u516D)-s2",
  { zh: "\u6309\u6708\u6298\u7B97\u7684\u5B64\u513F\u5E74\u57FA\u672C\u751F\u6D3B\u8D39", en: "the orphan's allowance of the year by month" },
  byMonth(figuresOfMonths)
);

// src/yiwu/programmes/low-income-subsidy.ts
var clause5 = "\u4E8C(\u4E8C)3-s2";
var subsidyBase = rule(
  "lowIncomeSubsidyBase",
  clause5,
  { zh: "\u8865\u52A9\u7684\u8BA1\u7B97\u57FA\u6570", en: "what the subsidy floor is taken of" },
  ruralDibaoStandard.times(when(readings.lowIncomeBase.is("twelveMonths"), monthsPerYear, number("1", "month/year")))
);
var lowIncomeSubsidyFloor = rule(
  "lowIncomeSubsidyFloor",
  clause5,
  { zh: "\u6BCF\u4EBA\u6BCF\u5E74\u8865\u52A9\u4E0B\u9650", en: "floor of the subsidy per person and year" },
  roundedAsFloor(subsidyBase.times(lowIncomeSubsidyShare))
);
var payablePerPerson = rule(
  "lowIncomeSubsidyPerPerson",
  clause5,
  { zh: "\u6BCF\u4EBA\u6BCF\u5E74\u8865\u52A9", en: "subsidy per person and year" },
  when(
    lowIncomeSubsidyStandard.isGiven(),
    greatest(lowIncomeSubsidyStandard, lowIncomeSubsidyFloor),
    lowIncomeSubsidyFloor
  )
);
var notShutOutByDibao = rule(
  "notShutOutByDibao",
  clause5,
  { zh: "\u672A\u540C\u65F6\u4EAB\u53D7\u4F4E\u4FDD", en: "not also receiving dibao" },
  any(readings.lowIncomeWithDibao.is("cumulative"), dibaoHousehold.not())
);
var yearlySubsidy = rule(
  "lowIncomeSubsidy",
  clause5,
  { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u751F\u6D3B\u8865\u52A9", en: "low-income household subsidy" },
  payablePerPerson.times(householdSize)
);
var onStandard = rule(
  "lowIncomeSubsidyOnStandard",
  clause5,
  { zh: "\u6309\u672C\u5E02\u6807\u51C6\u53D1\u653E", en: "the city's own value decides" },
  when(
    lowIncomeSubsidyStandard.isGiven(),
    lowIncomeSubsidyStandard.isAtLeast(lowIncomeSubsidyFloor),
    lowIncomeSubsidyStandard.isGiven()
  )
);
var standardBelowFloor = {
  code: "standardBelowFloor",
  clause: clause5,
  label: { zh: "\u672C\u5E02\u6807\u51C6\u4F4E\u4E8E\u89C4\u5B9A\u4E0B\u9650\uFF0C\u6309\u4E0B\u9650\u8BA1\u7B97", en: "the city's value is under its floor, so the floor is used" },
  when: lowIncomeSubsidyStandard.isBelow(lowIncomeSubsidyFloor),
  values: { standard: lowIncomeSubsidyStandard, floor: lowIncomeSubsidyFloor }
};
var lowIncomeSubsidy = programme({
  id: "lowIncomeSubsidy",
  label: { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u751F\u6D3B\u8865\u52A9", en: "Low-income household subsidy" },
  clauses: ["\u4E8C(\u4E00)-s2", clause5],
  subject: "household",
  facts: householdFacts,
  endsWithAnyExit: true,
  requires: [lowIncomeHousehold, notShutOutByDibao],
  grant: { kind: "amount", amount: yearlySubsidy, settledYear: lowIncomeSettledYear },
  shutOut: { by: notShutOutByDibao, unless: { reading: "lowIncomeWithDibao", option: "cumulative" } },
  basedOnStandard: onStandard,
  notes: [...statusNotes, bothCertificates, standardBelowFloor]
});

// src/yiwu/programmes/medical-assistance.ts
var clause6 = "\u4E8C(\u4E09)1-s2";
var nothing4 = number("0", "yuan");
var demobilisedInTime = all(
  categories.includes("demobilisedVeteran"),
  enlistedOn.isOnOrBefore(lastEnlistmentDay),
  any(readings.demobilisedPeriod.is("noFirstDay"), enlistedOn.isOnOrBefore(dayBeforeEnlistment).not())
);
var martyrSurvivors = ["martyrSurvivor", "martyrChild"];
var veteran = rule(
  "veteranForMedicalAid",
  clause6,
  { zh: "\u7B26\u5408\u6761\u4EF6\u7684\u4F18\u629A\u5BF9\u8C61", en: "veteran or survivor who qualifies" },
  when(
    readings.employeeInsuranceScope.is("veteransGroup"),
    all(
      any(
        categories.includes(
          "disabledVeteranGrade7to10",
          ...martyrSurvivors,
          "dutyDeathSurvivor",
          "illnessDeathSurvivor",
          "returnedIllVeteran",
          "combatVeteran"
        ),
        demobilisedInTime
      ),
      employeeMedicalInsurance.not()
    ),
    any(
      all(categories.includes("disabledVeteranGrade7to10"), employeeMedicalInsurance.not()),
      categories.includes(
        ...martyrSurvivors,
        "dutyDeathSurvivor",
        "illnessDeathSurvivor",
        "returnedIllVeteran",
        "combatVeteran"
      ),
      demobilisedInTime
    )
  )
);
var guaranteedPerson = rule(
  "guaranteedPersonForMedicalAid",
  "\u4E8C(\u516D)-s2",
  { zh: "\u4E94\u4FDD\u3001\u4E09\u65E0\u3001\u5B64\u513F\uFF08\u6309\u73B0\u884C\u53E3\u5F84\uFF09", en: "Five Guarantees, Three Withouts or orphan, as the reading says" },
  all(
    any(categories.includes("fiveGuarantees", "threeWithouts"), orphanOnAPar),
    readings.guaranteedPersonsInMedicalAid.is("covered")
  )
);
var inMedicalCategory = rule(
  "inMedicalCategory",
  clause6,
  { zh: "\u5C5E\u4E8E\u533B\u7597\u6551\u52A9\u5BF9\u8C61", en: "belongs to a group for medical assistance" },
  any(
    poorForMedicalAid,
    categories.includes(...sanlaoCategories, "hardshipWorker", "illnessImpoverished"),
    veteran,
    guaranteedPerson
  )
);
var diseaseCovered = rule(
  "diseaseCovered",
  clause6,
  { zh: "\u75C5\u79CD\u7B26\u5408", en: "the disease is covered" },
  any(disease.is(...idsOf(listedDiseases)), all(readings.diseaseList.is("byRecognition"), diseaseRecognised))
);
var claimStands = rule("claimStands", clause6, { zh: "\u8BE5\u7B14\u7ED3\u7B97\u6709\u6548", en: "the claim stands" }, withdrawn.not());
var medicalBase = rule(
  "medicalBase",
  clause6,
  { zh: "\u653F\u7B56\u8303\u56F4\u5185\u81EA\u8D1F\u8D39\u7528", en: "in-policy cost left to the person" },
  greatest(
    nothing4,
    when(
      readings.medicalBase.is("afterAllInsurance"),
      inPolicyCost.minus(insurancePaid).minus(commercialPaid).minus(employerPaid),
      inPolicyCost.minus(insurancePaid)
    )
  )
);
var medicalShare = rule(
  "medicalShare",
  clause6,
  { zh: "\u81EA\u8D1F\u8D39\u7528\u768480%", en: "80% of the cost left" },
  medicalBase.times(medicalAidShare).roundedHalfUp()
);
var medicalCapLeft = rule(
  "medicalCapLeft",
  clause6,
  { zh: "\u5E74\u5EA6\u9650\u989D\u4F59\u989D", en: "room left under the year's cap" },
  greatest(nothing4, medicalAidYearlyCap.minus(aidEarlierThisYear))
);
var countedPayments = rule(
  "countedPayments",
  clause6,
  { zh: "\u8BA1\u516590%\u7684\u652F\u4ED8", en: "payments that count under the 90%" },
  when(
    readings.medicalRatioCounts.is("governmentAndAid"),
    insurancePaid,
    insurancePaid.plus(commercialPaid).plus(employerPaid)
  )
);
var medicalRatioHeadroom = rule(
  "medicalRatioHeadroom",
  clause6,
  { zh: "90%\u4E0A\u9650\u4EE5\u5185\u7684\u4F59\u989D", en: "room left under the 90% limit" },
  greatest(
    nothing4,
    when(
      readings.medicalRatioPeriod.is("perClaim"),
      roundedAsCeiling(inPolicyCost.times(medicalRatioCeiling)).minus(countedPayments),
      roundedAsCeiling(inPolicyCost.plus(otherCostThisYear).times(medicalRatioCeiling)).minus(countedPayments).minus(otherPaymentsThisYear).minus(otherAidThisYear)
    )
  )
);
var medicalCapBinds = rule(
  "medicalCapBinds",
  clause6,
  { zh: "\u53D7\u5E74\u5EA6\u9650\u989D\u6240\u9650", en: "the year's cap keeps the aid down" },
  all(medicalCapLeft.isBelow(medicalShare), medicalCapLeft.isBelow(medicalRatioHeadroom))
);
var medicalAid = rule(
  "medicalAid",
  clause6,
  { zh: "\u533B\u7597\u6551\u52A9\u91D1", en: "medical aid" },
  least(medicalShare, medicalCapLeft, medicalRatioHeadroom)
);
var medicalAssistance = programme({
  id: "medicalAssistance",
  label: { zh: "\u533B\u7597\u6551\u52A9", en: "Medical assistance" },
  clauses: [clause6, "\u4E8C(\u516D)-s2"],
  subject: "claim",
  facts: {
    ...statusFacts,
    categories,
    minor,
    orphanCare,
    employeeMedicalInsurance,
    enlistedOn,
    disease,
    diseaseRecognised,
    inPolicyCost,
    insurancePaid,
    commercialPaid,
    employerPaid,
    aidEarlierThisYear,
    withdrawn,
    otherCostThisYear,
    otherPaymentsThisYear,
    otherAidThisYear
  },
  requires: [claimStands, inMedicalCategory, diseaseCovered],
  grant: {
    kind: "amount",
    amount: medicalAid,
    claims: {
      cap: {
        used: aidEarlierThisYear,
        binds: medicalCapBinds,
        byServiceDate: readings.medicalYear.is("serviceDate"),
        ofHousehold: readings.medicalCapHolder.is("household")
      },
      ratio: {
        overYear: readings.medicalRatioPeriod.is("perYear"),
        cost: inPolicyCost,
        payments: countedPayments,
        others: { cost: otherCostThisYear, payments: otherPaymentsThisYear, aid: otherAidThisYear }
      }
    }
  },
  notes: statusNotes
});

// src/yiwu/programmes/nutrition-meals.ts
var clause7 = "\u4E8C(\u56DB)-s4";
var pupil = rule(
  "pupil",
  clause7,
  { zh: "\u4E2D\u5C0F\u5B66\u751F", en: "pupil of a primary or secondary school" },
  level2.is("primary", "juniorSecondary", "seniorSecondary")
);
var poorOrOrphan = rule(
  "poorOrOrphan",
  clause7,
  { zh: "\u5BB6\u5EAD\u7ECF\u6D4E\u56F0\u96BE\u6216\u5B64\u513F", en: "in a poor household, or an orphan" },
  any(poorHousehold, orphanOnAPar)
);
var nutritionMeals = programme({
  id: "nutritionMeals",
  label: { zh: "\u7231\u5FC3\u8425\u517B\u9910", en: "Nutrition meals" },
  clauses: [clause7, "\u4E8C(\u516D)-s2"],
  subject: "student",
  facts: { ...statusFacts, categories, minor, orphanCare, level: level2 },
  requires: [pupil, poorOrOrphan],
  grant: { kind: "service" },
  notes: statusNotes
});

// src/yiwu/programmes/orphan-allowance.ts
var clause8 = "\u4E8C(\u516D)-s2";
var isOrphan = rule(
  "isOrphan",
  "\u4E8C(\u516D)-s1",
  { zh: "\u5B64\u513F", en: "orphan" },
  all(orphanCare.is("institution", "scattered"), any(readings.orphanAge.is("byRecognition"), minor))
);
var shareOfConsumption = urbanConsumptionPerCapita.times(institutionOrphanShare);
var institutionOrphanFloor = rule(
  "institutionOrphanFloor",
  clause8,
  { zh: "\u673A\u6784\u517B\u80B2\u5B64\u513F\u6807\u51C6\u4E0B\u9650", en: "floor of the institutional standard" },
  roundedAsFloor(shareOfConsumption)
);
var institutionPayable = rule(
  "institutionOrphanPayable",
  clause8,
  { zh: "\u673A\u6784\u517B\u80B2\u5B64\u513F\u5E74\u6807\u51C6", en: "institutional standard that applies" },
  when(
    institutionOrphanStandard.isGiven(),
    greatest(institutionOrphanStandard, institutionOrphanFloor),
    institutionOrphanFloor
  )
);
var institutionUnrounded = when(
  institutionOrphanStandard.isGiven().and(institutionOrphanStandard.isAtLeast(institutionOrphanFloor)),
  institutionOrphanStandard,
  shareOfConsumption
);
var scatteredBase = rule(
  "scatteredOrphanBase",
  clause8,
  { zh: "\u6563\u5C45\u5B64\u513F\u6807\u51C6\u7684\u57FA\u6570", en: "what the scattered standard is taken of" },
  when(
    readings.orphanRoundingChain.is("publishedStandard"),
    when(readings.scatteredOrphanBase.is("standard"), institutionPayable, institutionOrphanFloor),
    when(readings.scatteredOrphanBase.is("standard"), institutionUnrounded, shareOfConsumption)
  )
);
var scatteredOrphanFloor = rule(
  "scatteredOrphanFloor",
  clause8,
  { zh: "\u6563\u5C45\u5B64\u513F\u6807\u51C6\u4E0B\u9650", en: "floor of the scattered standard" },
  roundedAsFloor(scatteredBase.times(scatteredOrphanShare))
);
var scatteredPayable = rule(
  "scatteredOrphanPayable",
  clause8,
  { zh: "\u6563\u5C45\u5B64\u513F\u5E74\u6807\u51C6", en: "scattered standard that applies" },
  when(
    scatteredOrphanStandard.isGiven(),
    greatest(scatteredOrphanStandard, scatteredOrphanFloor),
    scatteredOrphanFloor
  )
);
var inInstitution = orphanCare.is("institution");
var payable = when(inInstitution, institutionPayable, scatteredPayable);
var yearlyAllowance = rule(
  "orphanAllowance",
  clause8,
  { zh: "\u5B64\u513F\u5E74\u57FA\u672C\u751F\u6D3B\u8D39", en: "orphan's allowance of the year" },
  payable.times(onePerson)
);
var monthlyInstalment = rule(
  "orphanMonthlyInstalment",
  clause8,
  { zh: "\u6708\u53D1\u653E\u989D", en: "monthly instalment" },
  shareAsFloor(yearlyAllowance, { parts: number("1", "ratio"), outOf: "12", unit: "yuan/month" })
);
var institutionOnStandard = institutionOrphanStandard.isAtLeast(institutionOrphanFloor);
var scatteredOnStandard = scatteredOrphanStandard.isAtLeast(scatteredOrphanFloor);
var onStandard2 = rule(
  "orphanAllowanceOnStandard",
  clause8,
  { zh: "\u6309\u672C\u5E02\u6807\u51C6\u53D1\u653E", en: "the city's own value decides" },
  when(
    inInstitution,
    institutionOrphanStandard.isGiven().and(institutionOnStandard),
    scatteredOrphanStandard.isGiven().and(scatteredOnStandard)
  )
);
var belowFloorLabel = {
  zh: "\u672C\u5E02\u6807\u51C6\u4F4E\u4E8E\u89C4\u5B9A\u4E0B\u9650\uFF0C\u6309\u4E0B\u9650\u8BA1\u7B97",
  en: "the city's value is under its floor, so the floor is used"
};
var institutionBelowFloor = {
  code: "standardBelowFloor",
  clause: clause8,
  label: belowFloorLabel,
  when: isOrphan.and(institutionOnStandard.not()),
  values: { standard: institutionOrphanStandard, floor: institutionOrphanFloor }
};
var scatteredBelowFloor = {
  code: "standardBelowFloor",
  clause: clause8,
  label: belowFloorLabel,
  when: orphanCare.is("scattered").and(scatteredOnStandard.not()),
  values: { standard: scatteredOrphanStandard, floor: scatteredOrphanFloor }
};
var orphanOfAge = {
  code: "orphanOfAge",
  clause: "\u4E8C(\u516D)-s1",
  label: {
    zh: "\u5DF2\u6EE118\u5468\u5C81\uFF0C\u5B64\u513F\u8BA4\u5B9A\u662F\u5426\u4ECD\u7136\u6709\u6548\u5E94\u4E88\u6838\u5B9E",
    en: "the 18th birthday is past: please check whether the recognition as an orphan still stands"
  },
  // Under the other reading nobody of that age is an orphan.
  when: all(isOrphan, minor.not())
};
var orphanAllowance = programme({
  id: "orphanAllowance",
  label: { zh: "\u5B64\u513F\u57FA\u672C\u751F\u6D3B\u8D39", en: "Orphan allowance" },
  clauses: ["\u4E8C(\u516D)-s1", clause8],
  subject: "person",
  facts: { orphanCare, minor },
  requires: [isOrphan],
  grant: { kind: "amount", amount: yearlyAllowance, settledYear: orphanSettledYear },
  monthlyInstalment,
  onTime: "\u4E8C(\u516D)-s1",
  basedOnStandard: onStandard2,
  notes: [institutionBelowFloor, scatteredBelowFloor, orphanOfAge]
});

// src/yiwu/programmes/price-subsidy.ts
var clause9 = "\u4E8C(\u4E8C)1-s3";
var addedToPriceSubsidy = rule(
  "addedToPriceSubsidy",
  clause9,
  { zh: "\u5C5E\u4E8E\u4EF7\u683C\u8865\u8D34\u5BF9\u8C61", en: "belongs to a group for the price subsidy" },
  any(poorHousehold, sanlao, severelyDisabled)
);
var inPriceSubsidyScheme = rule(
  "inPriceSubsidyScheme",
  clause9,
  { zh: "\u4EF7\u683C\u8865\u8D34\u5236\u5EA6\u7684\u5BF9\u8C61", en: "may be in the scheme of price subsidies" },
  any(addedToPriceSubsidy, categories.includes("fiveGuarantees", "threeWithouts"), orphan)
);
var priceSubsidy = programme({
  id: "priceSubsidy",
  label: { zh: "\u57FA\u672C\u751F\u6D3B\u4EF7\u683C\u8865\u8D34", en: "Price subsidy" },
  clauses: [clause9],
  subject: "person",
  facts: { ...statusFacts, categories, minor },
  requires: [inPriceSubsidyScheme],
  grant: {
    kind: "service",
    elsewhere: {
      when: addedToPriceSubsidy.not(),
      instruments: [
        {
          title: {
            zh: "\u56F0\u96BE\u7FA4\u4F17\u57FA\u672C\u751F\u6D3B\u4EF7\u683C\u8865\u8D34\u5236\u5EA6",
            en: "the existing scheme of price subsidies for the basic living of people in hardship"
          }
        }
      ]
    }
  },
  notes: statusNotes
});

// src/yiwu/programmes/schooling-assistance.ts
var schoolingAssistance = programme({
  id: "schoolingAssistance",
  label: { zh: "\u5C31\u5B66\u6551\u52A9\uFF08\u670D\u52A1\uFF09", en: "Schooling assistance" },
  clauses: ["\u4E8C(\u56DB)-s1", "\u4E8C(\u516D)-s2"],
  subject: "student",
  facts: { ...statusFacts, categories, minor, orphanCare },
  requires: [schoolingGroup],
  grant: { kind: "service" },
  notes: statusNotes
});

// src/yiwu/programmes/severe-disability-guarantee.ts
var severelyDisabledForGuarantee = rule(
  "severelyDisabledForGuarantee",
  "\u4E8C(\u4E8C)1-s4",
  { zh: "\u91CD\u5EA6\u6B8B\u75BE\u4EBA", en: "severely disabled" },
  categories.includes("severelyDisabled")
);
var severeDisabilityGuarantee = programme({
  id: "severeDisabilityGuarantee",
  label: { zh: "\u91CD\u5EA6\u6B8B\u75BE\u4EBA\u57FA\u672C\u751F\u6D3B\u4FDD\u969C", en: "Basic living guarantee of the severely disabled" },
  clauses: ["\u4E8C(\u4E8C)1-s4"],
  subject: "person",
  facts: { categories },
  requires: [severelyDisabledForGuarantee],
  grant: {
    kind: "referral",
    instruments: [
      { title: { zh: "\u91CD\u5EA6\u6B8B\u75BE\u4EBA\u57FA\u672C\u751F\u6D3B\u4FDD\u969C\u5236\u5EA6", en: "the basic living scheme of severely disabled persons" } }
    ]
  }
});

// src/yiwu/programmes/student-grant.ts
var clause10 = "\u4E8C(\u56DB)-s2";
var noAid = number("0", "yuan/academic year");
var isAdmitted = rule("admitted", clause10, { zh: "\u5DF2\u5F55\u53D6", en: "admitted" }, admitted);
var levelHasAmount = rule(
  "levelHasAmount",
  clause10,
  {
    zh: "\u5B66\u5386\u5C42\u6B21\u6709\u89C4\u5B9A\u91D1\u989D\uFF08\u672C\u79D1\u3001\u4E13\u79D1\u3001\u4E2D\u4E13\uFF09",
    en: "the level has an amount in the text (undergraduate, junior college, secondary vocational)"
  },
  level2.is("undergraduate", "juniorCollege", "secondaryVocational")
);
var inGrantGroup = rule(
  "inGrantGroup",
  clause10,
  { zh: "\u5C5E\u4E8E\u52A9\u5B66\u5BF9\u8C61", en: "belongs to a group for the student grant" },
  when(readings.studentGrantGroup.is("s1Groups"), schoolingGroup, any(poorHousehold, orphanOnAPar))
);
var fullYearGrant = when(
  level2.is("undergraduate"),
  undergraduateGrant,
  when(level2.is("juniorCollege"), juniorCollegeGrant, secondaryVocationalGrant)
);
var studentGrantFigure = rule(
  "studentGrantFigure",
  clause10,
  { zh: "\u5B66\u5E74\u6551\u52A9\u91D1\u989D", en: "grant of the academic year" },
  when(
    readings.partAcademicYear.is("flat"),
    fullYearGrant,
    // Half of whole fen is whole or ends in half a fen, which every rounding of a floor takes upwards.
    fullYearGrant.share({ parts: semesters, outOf: "2", unit: "yuan/academic year", rounding: "up" })
  )
);
var openAfterSameKindAid = rule(
  "openAfterSameKindAid",
  "\u4E8C(\u56DB)-s3",
  { zh: "\u672A\u91CD\u590D\u4EAB\u53D7\u540C\u7C7B\u52A9\u5B66", en: "not already helped by same-kind aid" },
  when(readings.sameKindAid.is("exclusive"), sameKindAid.isAtMost(noAid), sameKindAid.isBelow(studentGrantFigure))
);
var grant = rule(
  "studentGrant",
  clause10,
  { zh: "\u5927\u4E2D\u4E13\u5B66\u751F\u52A9\u5B66\u91D1", en: "student grant" },
  when(readings.sameKindAid.is("topUp"), greatest(noAid, studentGrantFigure.minus(sameKindAid)), studentGrantFigure)
);
var higherMayBeElected = {
  code: "higherMayBeElected",
  clause: "\u4E8C(\u56DB)-s3",
  label: {
    zh: "\u540C\u7C7B\u52A9\u5B66\u4F4E\u4E8E\u672C\u9879\u91D1\u989D\uFF0C\u53EF\u62E9\u9AD8\u4EAB\u53D7",
    en: "the same-kind aid is less than the grant; the higher of the two may be elected"
  },
  when: all(
    readings.sameKindAid.is("exclusive"),
    sameKindAid.isAbove(noAid),
    sameKindAid.isBelow(studentGrantFigure),
    isAdmitted,
    levelHasAmount,
    inGrantGroup
  ),
  values: { sameKindAid, grant: studentGrantFigure }
};
var sameKindAidToReturn = {
  code: "sameKindAidToReturn",
  clause: "\u4E8C(\u56DB)-s3",
  label: { zh: "\u5C31\u9AD8\u4EAB\u53D7\uFF0C\u5DF2\u9886\u7684\u540C\u7C7B\u52A9\u5B66\u5E94\u9000\u56DE", en: "the higher is kept; the same-kind aid is to be returned" },
  when: all(
    readings.sameKindAid.is("keepHigher"),
    sameKindAid.isAbove(noAid),
    openAfterSameKindAid,
    isAdmitted,
    levelHasAmount,
    inGrantGroup
  ),
  values: { toReturn: sameKindAid }
};
var ofOtherAcademicYear = {
  code: "otherAcademicYear",
  clause: clause10,
  label: {
    zh: "\u6240\u586B\u5B66\u5E74\u4E0D\u662F\u6D4B\u7B97\u65E5\u6240\u5728\u5B66\u5E74\uFF0C\u8BF7\u6838\u5B9E\u8EAB\u4EFD\u8BA4\u5B9A\u7684\u65E5\u671F",
    en: "the academic year is not the one of the day: please check on which day the status counts"
  },
  when: otherAcademicYear
};
var studentGrant = programme({
  id: "studentGrant",
  label: { zh: "\u5927\u4E2D\u4E13\u5B66\u751F\u52A9\u5B66\u91D1", en: "Student grant" },
  alsoCalled: ["\u5927\u4E2D\u4E13\u52A9\u5B66", "\u5C31\u5B66\u6551\u52A9"],
  clauses: ["\u4E8C(\u56DB)-s1", clause10, "\u4E8C(\u56DB)-s3", "\u4E8C(\u516D)-s2"],
  subject: "student",
  facts: { ...statusFacts, categories, minor, orphanCare, level: level2, admitted, semesters, sameKindAid, otherAcademicYear },
  requires: [isAdmitted, levelHasAmount, inGrantGroup, openAfterSameKindAid],
  grant: { kind: "amount", amount: grant, anyMonth: readings.grantStatusDay.is("anyMonth") },
  notTwice: openAfterSameKindAid,
  notes: [...statusNotes, higherMayBeElected, sameKindAidToReturn, ofOtherAcademicYear]
});

// src/yiwu/programmes/temporary-assistance.ts
var temporaryAssistance = programme({
  id: "temporaryAssistance",
  label: { zh: "\u4E34\u65F6\u6551\u52A9", en: "Temporary assistance" },
  clauses: ["\u4E8C(\u4E94)-s1"],
  subject: "household",
  facts: {},
  requires: [],
  grant: {
    kind: "referral",
    instruments: [
      { title: { zh: "\u300A\u4E49\u4E4C\u5E02\u57CE\u4E61\u5C45\u6C11\u4E34\u65F6\u6551\u52A9\u529E\u6CD5(\u8BD5\u884C)\u300B", en: "Yiwu's trial rules on temporary assistance" } }
    ]
  }
});

// src/yiwu/programmes/utility-concessions.ts
var utilityConcessions = programme({
  id: "utilityConcessions",
  label: { zh: "\u516C\u7528\u4E8B\u4E1A\u8D39\u7528\u51CF\u514D", en: "Utility concessions" },
  clauses: ["\u4E8C(\u4E8C)1-s4"],
  subject: "household",
  facts: {},
  requires: [],
  grant: {
    kind: "referral",
    instruments: [
      {
        title: {
          zh: "\u6C34\u3001\u7535\u3001\u71C3\u6C14\u3001\u6570\u5B57\u7535\u89C6\u7B49\u8D39\u7528\u4F18\u60E0\u51CF\u514D\u653F\u7B56",
          en: "the policies on reduced charges for water, electricity, gas, digital television and the like"
        }
      }
    ]
  },
  covers: [
    { id: "water", label: { zh: "\u6C34\u8D39", en: "water" } },
    { id: "electricity", label: { zh: "\u7535\u8D39", en: "electricity" } },
    { id: "gas", label: { zh: "\u71C3\u6C14\u8D39", en: "gas" } },
    { id: "digitalTelevision", label: { zh: "\u6570\u5B57\u7535\u89C6\u8D39", en: "digital television" } },
    { id: "others", label: { zh: "\u7B49", en: "and the like" } }
  ]
});

// src/yiwu/programmes/index.ts
var programmes = /* @__PURE__ */ Object.freeze({
  dibao,
  lowIncomeHousehold: lowIncomeHousehold2,
  priceSubsidy,
  severeDisabilityGuarantee,
  holidayCondolence,
  utilityConcessions,
  lowIncomeSubsidy,
  medicalAssistance,
  insurancePremiumSupport,
  schoolingAssistance,
  studentGrant,
  nutritionMeals,
  temporaryAssistance,
  orphanAllowance,
  housingAssistance,
  employmentSupport,
  legalAid
});
var programmeIds = /* @__PURE__ */ Object.freeze(Object.keys(programmes));

// src/yiwu/programmes/standards-compliance.ts
var ruralStandardFloor = rule(
  "ruralStandardFloor",
  "\u4E8C(\u4E8C)1-s1",
  { zh: "\u519C\u6751\u4F4E\u4FDD\u6807\u51C6\u4E0B\u9650", en: "floor of the rural dibao standard" },
  roundedAsFloor(urbanDibaoStandard.times(ruralShareOfUrban))
);
var floorRules = [
  {
    rule: "F1",
    clause: "\u4E8C(\u4E8C)1-s1",
    floor: ruralStandardFloor,
    actual: ruralDibaoStandard,
    required: true,
    // The rural share only from its date, and from then on.
    binds: [
      { from: ruralParityFirstDay, when: readings.ruralParityDate.is("throughout2013") },
      { from: ruralParityLastDay }
    ]
  },
  { rule: "F3", clause: "\u4E8C(\u4E8C)3-s2", floor: lowIncomeSubsidyFloor, actual: lowIncomeSubsidyStandard, required: false },
  {
    rule: "F8",
    clause: "\u4E8C(\u516D)-s2",
    floor: institutionOrphanFloor,
    actual: institutionOrphanStandard,
    required: false
  },
  { rule: "F9", clause: "\u4E8C(\u516D)-s2", floor: scatteredOrphanFloor, actual: scatteredOrphanStandard, required: false }
];

// src/yiwu/shape.ts
var unknown2 = { zh: "\u7A7A\u7F3A\u6216 null\uFF1A\u672A\u77E5\u3002", en: "Absent or null: unknown." };
var { household: household2, member, education, claim: claim2 } = skeleton;
var shape = {
  size: householdSize,
  someMember: [{ fact: orphanMemberShares, is: orphanOnAPar, set: categories, holds: "orphan" }],
  exit: {
    stands: rule("exited", "\u4E8C(\u4E8C)2-s3", { zh: "\u4ECD\u5728\u4EAB\u53D7\u8303\u56F4\u5185\uFF08\u672A\u9000\u51FA\uFF09", en: "has not left" }, any()),
    ends: [dibaoCertified, lowIncomeCertified]
  },
  parts: {
    exit: {
      zh: "\u9000\u51FA\uFF1A\u81EA\u6240\u8F7D\u65E5\u671F\u6B21\u67081\u65E5\u8D77\u751F\u6548\u3002\u6B7B\u4EA1\u3001\u8FC1\u51FA\u7EC8\u6B62\u4E00\u5207\uFF1B\u5176\u4ED6\u539F\u56E0\u7EC8\u6B62\u4F4E\u4FDD\u548C\u4F4E\u6536\u5165\u8D44\u683C\u3002",
      en: "The end of entitlement, from the first of the month after its day. Death and moving away end everything; other reasons end dibao and the low-income status."
    },
    certified: {
      zh: "\u8BC1\u4EF6\u6240\u8F7D\u7684\u8BA4\u5B9A\u3002dibao \u7A7A\u7F3A\uFF1A\u6309\u6536\u5165\u6D4B\u7B97\uFF1BlowIncome \u7A7A\u7F3A\uFF1A\u672A\u77E5\u3002",
      en: "What certificates say. dibao absent: the dibao test decides. lowIncome absent: unknown."
    }
  },
  toldFirst: {
    household: ["residence"],
    member: ["birthDate", "categories", "orphanCare"],
    education: ["academicYear", "level", "admitted", "sameKindAid"]
  },
  household: [
    household2.id,
    household2.on,
    field("residence", residence, { description: unknown2 }),
    field("monthlyIncome", monthlyIncome, {
      description: {
        zh: "\u5168\u5BB6\u6BCF\u6708\u6536\u5165\uFF0C\u5143\u3002\u7A7A\u7F3A\u6216 null\uFF1A\u672A\u77E5\u3002",
        en: "Yuan a month of the whole household. Absent or null: unknown."
      }
    }),
    field("certified.dibao", dibaoCertified, {
      absence: { zh: "\u672A\u767B\u8BB0\uFF08\u6309\u6536\u5165\u6D4B\u7B97\uFF09", en: "not recorded (the income test stands in for it)" }
    }),
    field("certified.lowIncome", lowIncomeCertified),
    household2.exitOn,
    household2.exitReason,
    household2.name,
    household2.note,
    household2.carried
  ],
  member: [
    member.id,
    field("birthDate", birthDate, { feeds: [{ way: "underAge", years: 18, fact: minor }] }),
    field("categories", categories, {
      description: {
        zh: "\u672A\u5217\u51FA\u8005\u4E3A\u5426\uFF1B\u6574\u9879\u7A7A\u7F3A\uFF1A\u672A\u77E5\u3002",
        en: "Every category not listed is false; an absent list is unknown."
      },
      feeds: [
        { way: "asGiven", fact: categories },
        { way: "someMember", fact: memberCategories }
      ]
    }),
    field("employeeMedicalInsurance", employeeMedicalInsurance, { told: "ifGiven" }),
    field("enlistedOn", enlistedOn, { told: "ifGiven" }),
    field("orphanCare", orphanCare.without("none"), {
      told: "ifGiven",
      feeds: [{ way: "onlyWhere", set: categories, holds: "orphan", fact: orphanCare, otherwise: "none" }]
    }),
    field("medicalAidPaidEarlier", medicalAidPaidEarlier, {
      description: {
        zh: "\u6240\u5217\u9996\u7B14\u8D39\u7528\u4E4B\u524D\u3001\u5728\u8BE5\u7B14\u8D39\u7528\u6240\u5C5E\u5E74\u5EA6\u5185\u5DF2\u6551\u52A9\u7684\u91D1\u989D\uFF0C\u5143\u3002\u7A7A\u7F3A\uFF1A0\u3002",
        en: "Yuan of aid before the first claim listed, in that claim\u2019s year. Absent: 0."
      },
      feeds: [{ way: "beforeClaims", fact: aidEarlierThisYear }],
      told: "withClaims",
      absence: { zh: "\u672A\u767B\u8BB0\uFF08\u6309 0 \u8BA1\uFF0C\u8BF7\u6838\u5B9E\uFF09", en: "not recorded (counted as 0; please verify)" }
    }),
    member.exitOn,
    member.exitReason,
    member.name,
    member.note,
    member.carried
  ],
  education: [
    field("level", level2),
    { ...education.academicYear, feeds: [{ way: "otherYear", fact: otherAcademicYear }] },
    field("admitted", admitted),
    field("semesters", semesters, { description: { zh: "\u7A7A\u7F3A\uFF1A2\u3002", en: "Absent: 2." }, told: "ifGiven" }),
    field("sameKindAid", sameKindAid)
  ],
  claim: [
    claim2.id,
    claim2.settledOn,
    claim2.servedOn,
    field("disease", disease),
    field("diseaseRecognised", diseaseRecognised, {
      description: { zh: "\u75C5\u79CD\u4E3A other \u65F6\u586B\u5199\u3002", en: 'For disease "other".' },
      told: "ifGiven"
    }),
    field("inPolicyCost", inPolicyCost),
    field("insurancePaid", insurancePaid),
    field("commercialPaid", commercialPaid),
    field("employerPaid", employerPaid),
    field("withdrawn", withdrawn, { description: { zh: "\u7A7A\u7F3A\uFF1A\u5426\u3002", en: "Absent: false." }, told: "ifTrue" })
  ]
};

// src/yiwu/policy.ts
var yiwu = /* @__PURE__ */ makePolicy({
  ...terms,
  document,
  figures,
  programmes,
  floors: floorRules,
  shape,
  supervision: "\u4E093-s4",
  unlikely: [{ code: "ruralAboveUrban", lower: "ruralDibaoStandard", higher: "urbanDibaoStandard" }]
});

// src/yiwu/questions.ts
var questions = {
  residence: {
    asks: "applicant",
    zh: "\u60A8\u5BB6\u7684\u6237\u53E3\u662F\u57CE\u9547\u6237\u53E3\u8FD8\u662F\u519C\u6751\u6237\u53E3\uFF1F",
    en: "Is your household registered in town or in the country?"
  },
  monthlyIncome: {
    asks: "applicant",
    zh: "\u60A8\u5168\u5BB6\u6BCF\u6708\u6536\u5165\u4E00\u5171\u591A\u5C11\u5143\uFF1F",
    en: "How much does your whole household earn in a month?"
  },
  "certified.dibao": {
    asks: "applicant",
    zh: "\u60A8\u5BB6\u6709\u6CA1\u6709\u4F4E\u4FDD\u8BC1\uFF1F",
    en: "Does your household hold a dibao certificate?"
  },
  "certified.lowIncome": {
    asks: "applicant",
    zh: "\u60A8\u5BB6\u662F\u5426\u5DF2\u88AB\u8BA4\u5B9A\u4E3A\u4F4E\u6536\u5165\u5BB6\u5EAD\uFF1F",
    en: "Has your household been certified as a low-income household?"
  },
  birthDate: { asks: "applicant", zh: "{who}\u662F\u54EA\u5E74\u54EA\u6708\u54EA\u65E5\u51FA\u751F\u7684\uFF1F", en: "When was {who} born?" },
  categories: {
    asks: "applicant",
    zh: "{who}\u5C5E\u4E8E\u4E0B\u5217\u54EA\u4E9B\u60C5\u51B5\uFF1F\u90FD\u4E0D\u5C5E\u4E8E\u5219\u4E0D\u9009\u3002",
    en: "Which of these is {who}? Choose none if none applies."
  },
  employeeMedicalInsurance: {
    asks: "applicant",
    zh: "{who}\u662F\u5426\u53C2\u52A0\u4E86\u804C\u5DE5\u533B\u4FDD\uFF1F",
    en: "Is {who} in the urban employees' medical insurance?"
  },
  enlistedOn: { asks: "applicant", zh: "{who}\u662F\u54EA\u4E00\u5929\u5165\u4F0D\u7684\uFF1F", en: "On what day did {who} enlist?" },
  orphanCare: {
    asks: "applicant",
    zh: "{who}\u7531\u798F\u5229\u673A\u6784\u629A\u517B\uFF0C\u8FD8\u662F\u5728\u5BB6\u5EAD\u4E2D\u629A\u517B\uFF1F",
    en: "Is {who} raised in an institution or in a family?"
  },
  medicalAidPaidEarlier: {
    asks: "office",
    zh: "\u5728\u6240\u5217\u7B2C\u4E00\u7B14\u8D39\u7528\u4E4B\u524D\uFF0C{who}\u5F53\u5E74\u5DF2\u9886\u53D6\u533B\u7597\u6551\u52A9\u591A\u5C11\u5143\uFF1F",
    en: "How much medical aid had {who} been paid that year before the first bill listed?"
  },
  level: { asks: "applicant", zh: "{who}\u5728\u8BFB\u4EC0\u4E48\u5B66\u6821\uFF1F", en: "What kind of school does {who} attend?" },
  admitted: { asks: "applicant", zh: "{who}\u662F\u5426\u5DF2\u88AB\u5F55\u53D6\uFF1F", en: "Has {who} been admitted?" },
  semesters: {
    asks: "office",
    zh: "{who}\u672C\u5B66\u5E74\u5C31\u8BFB\u51E0\u4E2A\u5B66\u671F\uFF1F",
    en: "How many semesters of the academic year does {who} attend?"
  },
  sameKindAid: {
    asks: "applicant",
    zh: "{who}\u672C\u5B66\u5E74\u5DF2\u9886\u53D6\u540C\u7C7B\u52A9\u5B66\u91D1\u591A\u5C11\u5143\uFF1F\u6CA1\u6709\u5219\u586B0\u3002",
    en: "How much aid of the same kind has {who} received this academic year? Give 0 if none."
  },
  servedOn: { asks: "applicant", zh: "{who}\u662F\u54EA\u4E00\u5929\u5C31\u8BCA\u7684\uFF08{bill}\uFF09\uFF1F", en: "On what day was {who} treated ({bill})?" },
  disease: {
    asks: "applicant",
    zh: "{who}\u6CBB\u7597\u7684\u662F\u4EC0\u4E48\u75C5\uFF08{bill}\uFF09\uFF1F",
    en: "What illness was {who} treated for ({bill})?"
  },
  diseaseRecognised: {
    asks: "office",
    zh: "{who}\u7684\u75C5\u79CD\u662F\u5426\u5DF2\u83B7\u4E3B\u7BA1\u90E8\u95E8\u8BA4\u53EF\uFF08{bill}\uFF09\uFF1F",
    en: "Has the office recognised {who}'s illness ({bill})?"
  },
  inPolicyCost: {
    asks: "applicant",
    zh: "{who}\u7684\u533B\u7597\u8D39\u7528\u4E2D\uFF0C\u533B\u4FDD\u653F\u7B56\u8303\u56F4\u5185\u662F\u591A\u5C11\u5143\uFF08{bill}\uFF09\uFF1F",
    en: "How much of {who}'s cost is within the scope of the insurance ({bill})?"
  },
  insurancePaid: {
    asks: "applicant",
    zh: "\u533B\u4FDD\u4E3A{who}\u62A5\u9500\u4E86\u591A\u5C11\u5143\uFF08{bill}\uFF09\uFF1F",
    en: "How much did government medical insurance pay for {who} ({bill})?"
  },
  commercialPaid: {
    asks: "applicant",
    zh: "\u5546\u4E1A\u4FDD\u9669\u4E3A{who}\u8D54\u4ED8\u4E86\u591A\u5C11\u5143\uFF08{bill}\uFF09\uFF1F\u6CA1\u6709\u5219\u586B0\u3002",
    en: "How much did commercial insurance pay for {who} ({bill})? Give 0 if nothing."
  },
  employerPaid: {
    asks: "applicant",
    zh: "\u5355\u4F4D\u4E3A{who}\u8865\u52A9\u4E86\u591A\u5C11\u5143\uFF08{bill}\uFF09\uFF1F\u6CA1\u6709\u5219\u586B0\u3002",
    en: "How much did an employer contribute for {who} ({bill})? Give 0 if nothing."
  },
  withdrawn: {
    asks: "office",
    zh: "{who}\u7684\u8FD9\u7B14\u7ED3\u7B97\u662F\u5426\u5DF2\u4F5C\u5E9F\uFF08{bill}\uFF09\uFF1F",
    en: "Has this claim of {who} been withdrawn ({bill})?"
  }
};

// src/yiwu/suppliers.ts
var civilAffairs = { zh: "\u6C11\u653F\u90E8\u95E8", en: "the civil affairs office" };
var householdRegister = { zh: "\u516C\u5B89\u6237\u7C4D\u767B\u8BB0", en: "the household register of the police" };
var incomeVerification = {
  zh: "\u7533\u8BF7\u5BB6\u5EAD\u4E0E\u6536\u5165\u6838\u67E5\u7CFB\u7EDF",
  en: "the household and the income verification system"
};
var medicalInsurer = { zh: "\u533B\u4FDD\u7ECF\u529E\u673A\u6784", en: "the medical insurance agency" };
var medicalAssistanceOffice = {
  zh: "\u533B\u7597\u6551\u52A9\u4E3B\u7BA1\u90E8\u95E8",
  en: "the office in charge of medical assistance"
};
var commercialInsurer = { zh: "\u5546\u4E1A\u4FDD\u9669\u516C\u53F8", en: "the commercial insurer" };
var employer = { zh: "\u7528\u4EBA\u5355\u4F4D", en: "the employer" };
var hospital = { zh: "\u5C31\u8BCA\u533B\u9662", en: "the hospital" };
var veteransOffice = { zh: "\u4F18\u629A\u4E3B\u7BA1\u90E8\u95E8", en: "the office for veterans and survivors" };
var school = { zh: "\u5B66\u6821", en: "the school" };
var schoolAndDonors = { zh: "\u5B66\u6821\u4E0E\u5404\u52A9\u5B66\u673A\u6784", en: "the school and whoever aids students" };
var statisticsBureau = { zh: "\u7EDF\u8BA1\u90E8\u95E8", en: "the statistics bureau" };
var suppliers = {
  residence: householdRegister,
  monthlyIncome: incomeVerification,
  dibaoCertified: civilAffairs,
  lowIncomeCertified: civilAffairs,
  memberCategories: civilAffairs,
  birthDate: householdRegister,
  categories: civilAffairs,
  orphanMemberShares: civilAffairs,
  minor: householdRegister,
  employeeMedicalInsurance: medicalInsurer,
  enlistedOn: veteransOffice,
  orphanCare: civilAffairs,
  disease: hospital,
  diseaseRecognised: medicalAssistanceOffice,
  inPolicyCost: medicalInsurer,
  insurancePaid: medicalInsurer,
  commercialPaid: commercialInsurer,
  employerPaid: employer,
  level: school,
  admitted: school,
  semesters: school,
  sameKindAid: schoolAndDonors,
  urbanConsumptionPerCapita: statisticsBureau
};

// src/yiwu/asking.ts
var askingYiwu = /* @__PURE__ */ Object.freeze({ ...yiwu, questions, suppliers });

// src/yiwu/document/clauses.ts
var clauses = [
  {
    locator: "\u524D\u8A00-s1",
    class: "background",
    summary: {
      zh: "\u53D1\u6587\u5BF9\u8C61\uFF1A\u5E02\u653F\u5E9C\u5404\u90E8\u95E8\u4EE5\u53CA\u5168\u5E02\u7684\u9547\u548C\u8857\u9053\u3002",
      en: "Names the addressees: every town government, subdistrict office and department of the city government."
    }
  },
  {
    locator: "\u524D\u8A00-s2",
    class: "background",
    summary: {
      zh: "\u53D1\u6587\u7F18\u7531\uFF1A\u5E2E\u6276\u57CE\u4E61\u56F0\u96BE\u5C45\u6C11\uFF0C\u4F7F\u5404\u9879\u6551\u52A9\u76F8\u4E92\u8854\u63A5\uFF0C\u5EFA\u7ACB\u57CE\u4E61\u7EDF\u4E00\u7684\u6551\u52A9\u4F53\u7CFB\u3002",
      en: "Gives the purpose: to help people in hardship in town and country, join the separate schemes up, and build one assistance system for both."
    }
  },
  {
    locator: "\u4E001-s1",
    class: "background",
    summary: {
      zh: "\u5C0F\u6807\u9898\uFF0C\u5F15\u51FA\u6307\u5BFC\u539F\u5219\u3002",
      en: "A heading in sentence form that opens the guiding principles."
    }
  },
  {
    locator: "\u4E001-s2",
    class: "background",
    summary: {
      zh: "\u6307\u5BFC\u539F\u5219\uFF1A\u4EE5\u6C11\u751F\u4E3A\u91CD\uFF0C\u8865\u9F50\u5236\u5EA6\u3001\u63D0\u9AD8\u6C34\u5E73\uFF0C\u5B88\u4F4F\u56F0\u96BE\u5C45\u6C11\u7684\u57FA\u672C\u751F\u6D3B\uFF0C\u5E76\u5E26\u52A8\u5168\u5E02\u53D1\u5C55\u3002",
      en: "States the guiding principles: put livelihood first, complete and raise social assistance, protect the basic living of people in hardship, and so serve the development of the city."
    }
  },
  {
    locator: "\u4E002-s1",
    class: "background",
    summary: {
      zh: "\u5C0F\u6807\u9898\uFF0C\u5F15\u51FA\u76EE\u6807\u3002",
      en: "A heading in sentence form that opens the aims."
    }
  },
  {
    locator: "\u4E002-s2",
    class: "background",
    summary: {
      zh: "\u76EE\u6807\u4F53\u7CFB\uFF1A\u4F4E\u4FDD\u4E3A\u57FA\u7840\uFF0C\u4F4F\u623F\u3001\u5C31\u4E1A\u3001\u6CD5\u5F8B\u3001\u533B\u7597\u4E0E\u6559\u80B2\u4E94\u7C7B\u4E13\u9879\u76F8\u914D\u5408\uFF0C\u6551\u707E\u3001\u4E34\u65F6\u6551\u52A9\u3001\u5E2E\u6276\u4E0E\u6148\u5584\u4E3A\u8865\u5145\uFF0C\u8986\u76D6\u57CE\u4E61\uFF0C\u6C34\u5E73\u4E0E\u7ECF\u6D4E\u53D1\u5C55\u76F8\u9002\u5E94\u3002",
      en: "Sketches the intended system: dibao as its base, special aid for health, education, housing, work and law beside it, disaster relief, temporary aid, social support and charity to fill gaps, for town and country alike and in step with the economy."
    }
  },
  {
    locator: "\u4E8C(\u4E00)-s1",
    class: "background",
    summary: {
      zh: "\u6838\u5B9E\u6536\u5165\u662F\u4F4F\u623F\u3001\u533B\u7597\u3001\u5C31\u5B66\u7B49\u6551\u52A9\u7684\u57FA\u7840\uFF0C\u4E5F\u662F\u6551\u52A9\u516C\u5E73\u7684\u4FDD\u8BC1\u3002",
      en: "Explains why verifying income matters: aid with housing, health care and schooling rests on it, and so does fairness."
    }
  },
  {
    locator: "\u4E8C(\u4E00)-s2",
    class: "delegation",
    summary: {
      zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u7684\u8BA4\u5B9A\u6309\u672C\u5E02\u8BD5\u884C\u7684\u4E13\u95E8\u529E\u6CD5\u6267\u884C\uFF1B\u8BE5\u529E\u6CD5\u5E94\u4FEE\u8BA2\u5B8C\u5584\uFF0C\u6838\u67E5\u7684\u5236\u5EA6\u3001\u4EBA\u5458\u548C\u4FE1\u606F\u7CFB\u7EDF\u5E94\u4E88\u914D\u5907\u3002",
      en: "Leaves the finding of who is a low-income household to the trial method of Yiwu itself, which is to be improved together with the procedures, staff and information system for checking income."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)1-s1",
    class: "standardFloor",
    summary: {
      zh: "\u9010\u6B65\u7F29\u5C0F\u57CE\u4E61\u4F4E\u4FDD\u6807\u51C6\u7684\u5DEE\u8DDD\uFF0C2013\u5E74\u519C\u6751\u6807\u51C6\u4E0D\u4F4E\u4E8E\u57CE\u9547\u6807\u51C6\u768480%\u3002",
      en: "Rural and urban dibao standards are to converge step by step; in 2013 the rural one must be at least 80% of the urban one."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)1-s2",
    class: "formula",
    summary: {
      zh: "\u4F4E\u4FDD\u6807\u51C6\u81EA\u7136\u589E\u957F\uFF1B\u6309\u5DEE\u989D\u53D1\u653E\u7684\u4F4E\u4FDD\u91D1\uFF0C\u4E0D\u4F4E\u4E8E\u6807\u51C6\u768440%\u3002",
      en: "The dibao standard is to grow by a regular mechanism, and a dibao payment made by difference must be at least 40% of the standard."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)1-s3",
    class: "service",
    summary: {
      zh: "\u7269\u4EF7\u8865\u8D34\u6269\u5927\u5230\u4F4E\u6536\u5165\u5BB6\u5EAD\u3001\u91CD\u5EA6\u6B8B\u75BE\u4EBA\u548C\u4E09\u8001\u4EBA\u5458\uFF08\u65B0\u4E2D\u56FD\u6210\u7ACB\u524D\u7684\u8001\u515A\u5458\u3001\u8001\u4EA4\u901A\u5458\u548C\u8001\u6E38\u51FB\u961F\u5458\uFF09\u3002",
      en: "Extends the price subsidy to the sanlao (old Party members from before October 1949, old couriers and old guerrillas), low-income households and severely disabled people."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)1-s4",
    class: "service",
    summary: {
      zh: "\u8981\u6C42\u843D\u5B9E\u91CD\u5EA6\u6B8B\u75BE\u4EBA\u7684\u751F\u6D3B\u4FDD\u969C\u3001\u91CD\u8981\u8282\u65E5\u7684\u6170\u95EE\uFF0C\u4EE5\u53CA\u6C34\u8D39\u3001\u7535\u8D39\u3001\u71C3\u6C14\u8D39\u548C\u6570\u5B57\u7535\u89C6\u8D39\u7B49\u7684\u51CF\u514D\u3002",
      en: "Requires the living guarantee for severely disabled people, visits with aid at major holidays, and reduced charges for water, electricity, gas, digital television and the like."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)2-s1",
    class: "duty",
    summary: {
      zh: "\u8981\u6C42\u89C4\u8303\u9547\u6751\u4E00\u7EA7\u7684\u4F4E\u4FDD\u5DE5\u4F5C\u3002",
      en: "Calls for dibao work at the lowest levels to follow uniform rules."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)2-s2",
    class: "duty",
    summary: {
      zh: "\u4F4E\u4FDD\u81EA\u7533\u8BF7\u81F3\u6279\u51C6\u7684\u5404\u73AF\u8282\u5E94\u66F4\u89C4\u8303\uFF0C\u5E76\u52A0\u5F3A\u76D1\u7763\u3001\u8FFD\u7A76\u8D23\u4EFB\u3002",
      en: "Tightens the steps from application through review to approval of dibao, with supervision and accountability."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)2-s3",
    class: "duty",
    summary: {
      zh: "\u4F4E\u4FDD\u5BF9\u8C61\u5206\u7C7B\u3001\u52A8\u6001\u7BA1\u7406\uFF1A\u7B26\u5408\u6761\u4EF6\u7684\u7EB3\u5165\uFF0C\u8865\u52A9\u4E0D\u8DB3\u7684\u8865\u8DB3\uFF0C\u4E0D\u518D\u7B26\u5408\u7684\u505C\u53D1\u3002",
      en: "Recipients of dibao are to be classed and kept up to date, so that all who are due are covered, topped up where short, and taken off when no longer due."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)2-s4",
    class: "duty",
    summary: {
      zh: "\u7BA1\u597D\u4F4E\u4FDD\u8D44\u91D1\uFF1A\u4F7F\u7528\u5B89\u5168\u5408\u89C4\uFF0C\u53D1\u653E\u53CA\u65F6\u8DB3\u989D\u3002",
      en: "Dibao money is to be kept safe, used by the rules, and paid on time and in full."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)3-s1",
    class: "duty",
    summary: {
      zh: "\u8981\u6C42\u8BBE\u7ACB\u4E00\u9879\u9488\u5BF9\u4F4E\u6536\u5165\u5BB6\u5EAD\u7684\u751F\u6D3B\u8865\u52A9\u3002",
      en: "Calls for a living subsidy for low-income households to be set up."
    }
  },
  {
    locator: "\u4E8C(\u4E8C)3-s2",
    class: "formula",
    summary: {
      zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u6309\u4EBA\u6BCF\u5E74\u8865\u52A9\uFF0C\u81F3\u5C11\u4E3A\u519C\u6751\u4F4E\u4FDD\u6807\u51C6\u768425%\uFF0C\u7ECF\u8D39\u7F16\u5165\u5F53\u5E74\u8D22\u653F\u9884\u7B97\u3002",
      en: "A low-income household receives, for each person each year, at least 25% of the rural dibao standard, and the money goes into the annual budget."
    }
  },
  {
    locator: "\u4E8C(\u4E09)1-s1",
    class: "duty",
    summary: {
      zh: "\u8981\u6C42\u5BF9\u91CD\u5927\u75BE\u75C5\u7ED9\u4E88\u66F4\u591A\u6551\u52A9\u3002",
      en: "Calls for more help with serious illness."
    }
  },
  {
    locator: "\u4E8C(\u4E09)1-s2",
    class: "formula",
    summary: {
      zh: "\u89C4\u5B9A\u5927\u75C5\u6551\u52A9\uFF1A\u9650\u4F4E\u4FDD\u5BF9\u8C61\u3001\u6536\u5165\u4E0D\u8D85\u8FC7\u6807\u51C61.5\u500D\u7684\u4F4E\u6536\u5165\u5BB6\u5EAD\u3001\u4E03\u7C7B\u4F18\u629A\u5BF9\u8C61\uFF08\u9644\u6709\u672A\u53C2\u52A0\u804C\u5DE5\u533B\u4FDD\u7684\u6761\u4EF6\uFF1B\u6B8B\u75BE\u519B\u4EBA\u9650\u4E03\u81F3\u5341\u7EA7\uFF0C\u590D\u5458\u519B\u4EBA\u9650\u89E3\u653E\u6218\u4E89\u65F6\u671F\u81F31954-10-31\u5165\u4F0D\uFF09\u3001\u7279\u56F0\u804C\u5DE5\u3001\u4E09\u8001\u4EBA\u5458\u3001\u56E0\u75C5\u751F\u6D3B\u6C34\u5E73\u843D\u5230\u6807\u51C61.5\u500D\u4E4B\u5185\u7684\u4EBA\uFF1B\u60A3\u540D\u5355\u4E2D20\u79CD\u75C5\uFF08\u540D\u5355\u4EE5\u201C\u7B49\u201D\u5B57\u6536\u5C3E\uFF09\u65F6\uFF0C\u5404\u7C7B\u4FDD\u9669\u548C\u5355\u4F4D\u8865\u52A9\u4E4B\u540E\u4E2A\u4EBA\u4ECD\u8981\u8D1F\u62C5\u7684\u653F\u7B56\u5185\u8D39\u7528\u6551\u52A980%\uFF0C\u6BCF\u5E74\u5C01\u987610\u4E07\u5143\uFF0C\u8FDE\u540C\u653F\u5E9C\u533B\u4FDD\u6700\u591A\u5360\u653F\u7B56\u5185\u8D39\u7528\u768490%\u3002",
      en: "Sets medical assistance: for dibao recipients, low-income households within 1.5 times the dibao standard, seven groups of veterans and survivors (with a condition of not being in employee medical insurance; disabled veterans of grades 7 to 10, demobilised veterans enlisted between the War of Liberation and 31 October 1954), hardship workers, sanlao, and people brought by illness to within 1.5 times the standard; for an open list that names 20 diseases it pays 80% of the in-policy cost left to the person after all insurance and help from an employer, at most 100,000 yuan a year, and together with government insurance at most 90% of the in-policy cost."
    }
  },
  {
    locator: "\u4E8C(\u4E09)2-s1",
    class: "service",
    summary: {
      zh: "\u8D44\u52A9\u4F4E\u4FDD\u5BF9\u8C61\u3001\u519C\u6751\u4E94\u4FDD\u3001\u57CE\u9547\u4E09\u65E0\u3001\u4E09\u8001\u3001\u4F4E\u6536\u5165\u5BB6\u5EAD\u548C\u91CD\u5EA6\u6B8B\u75BE\u4EBA\u53C2\u52A0\u5C45\u6C11\u5927\u75C5\u4FDD\u9669\u3002",
      en: "Gives more help to join serious-illness insurance for residents to dibao recipients, rural Five Guarantees and urban Three Withouts persons, sanlao, low-income households and severely disabled people."
    }
  },
  {
    locator: "\u4E8C(\u4E09)2-s2",
    class: "duty",
    summary: {
      zh: "\u533B\u7597\u6551\u52A9\u4E00\u5904\u529E\u7ED3\uFF1A\u5728\u5E02\u5185\u5B9A\u70B9\u533B\u9662\u4EE5\u53CA\u7701\u5185\u5F02\u5730\u5C31\u533B\uFF0C\u5747\u53EF\u5F53\u573A\u7ED3\u7B97\u3002",
      en: "Medical assistance is to be settled in one stop, both at designated hospitals in the city and at once for treatment elsewhere in the province."
    }
  },
  {
    locator: "\u4E8C(\u56DB)-s1",
    class: "service",
    summary: {
      zh: "\u5C31\u5B66\u6551\u52A9\u5BF9\u8C61\u4E03\u7C7B\uFF1A\u4F4E\u4FDD\u5BB6\u5EAD\u548C\u4F4E\u6536\u5165\u5BB6\u5EAD\u7684\u5B50\u5973\u3001\u6D41\u6D6A\u513F\u7AE5\u3001\u673A\u6784\u76D1\u62A4\u7684\u513F\u7AE5\u3001\u70C8\u58EB\u5B50\u5973\u3001\u4E94\u4FDD\u4E2D\u7684\u672A\u6210\u5E74\u4EBA\u3001\u6B8B\u75BE\u5B66\u751F\u3002",
      en: "Gives schooling assistance to seven groups: children of dibao families, children of low-income households, street children, minors in the care of institutions, children of martyrs, minors under the Five Guarantees and disabled students."
    }
  },
  {
    locator: "\u4E8C(\u56DB)-s2",
    class: "formula",
    summary: {
      zh: "\u8003\u4E0A\u5927\u4E2D\u4E13\u7684\u56F0\u96BE\u5BB6\u5EAD\u5B50\u5973\u6309\u5B66\u5E74\u7ED9\u4E88\u6551\u52A9\uFF1A\u672C\u79D16000\u5143\u3001\u4E13\u79D14000\u5143\u3001\u4E2D\u4E132000\u5143\u3002",
      en: "Grants per academic year to students from families in hardship who are admitted: 6000 yuan for undergraduates, 4000 for junior college and 2000 for secondary vocational school."
    }
  },
  {
    locator: "\u4E8C(\u56DB)-s3",
    class: "eligibility",
    summary: {
      zh: "\u9F13\u52B1\u5355\u4F4D\u3001\u4F01\u4E1A\u3001\u56E2\u4F53\u548C\u4E2A\u4EBA\u7ED3\u5BF9\u5E2E\u52A9\u5B66\u751F\uFF1B\u540C\u4E00\u7C7B\u52A9\u5B66\u53EA\u80FD\u4EAB\u53D7\u4E00\u4EFD\u3002",
      en: "Encourages public bodies, firms, organisations and individuals to sponsor students, and bars anyone from receiving aid of the same kind twice."
    }
  },
  {
    locator: "\u4E8C(\u56DB)-s4",
    class: "service",
    summary: {
      zh: "\u7531\u6559\u80B2\u90E8\u95E8\u4E3A\u56F0\u96BE\u5BB6\u5EAD\u7684\u4E2D\u5C0F\u5B66\u751F\u7EE7\u7EED\u63D0\u4F9B\u8425\u517B\u9910\u3002",
      en: "The education authorities go on providing nutrition meals for primary and secondary pupils from families in hardship."
    }
  },
  {
    locator: "\u4E8C(\u4E94)-s1",
    class: "delegation",
    summary: {
      zh: "\u4E34\u65F6\u6551\u52A9\u6309\u672C\u5E02\u8BD5\u884C\u7684\u4E13\u95E8\u529E\u6CD5\u6267\u884C\uFF0C\u540C\u65F6\u5065\u5168\u673A\u5236\u3001\u653E\u5BBD\u8303\u56F4\u3001\u89C4\u8303\u7A0B\u5E8F\u3002",
      en: "Leaves temporary assistance to the trial measures of Yiwu for it, with a better mechanism, a wider scope and a regular procedure."
    }
  },
  {
    locator: "\u4E8C(\u4E94)-s2",
    class: "duty",
    summary: {
      zh: "\u4E34\u65F6\u6551\u52A9\u8D44\u91D1\u4E3B\u8981\u7531\u8D22\u653F\u8D1F\u62C5\uFF0C\u9010\u6B65\u589E\u52A0\u6295\u5165\uFF0C\u5E76\u5F62\u6210\u81EA\u7136\u589E\u957F\u3002",
      en: "Temporary assistance is to be funded mainly from the public budget, with more money and regular growth."
    }
  },
  {
    locator: "\u4E8C(\u516D)-s1",
    class: "delegation",
    summary: {
      zh: "\u5B64\u513F\u7684\u8BA4\u5B9A\u548C\u517B\u80B2\u3001\u57FA\u672C\u751F\u6D3B\u8D39\u7684\u51C6\u65F6\u8DB3\u989D\u53D1\u653E\uFF0C\u4F9D\u56FD\u52A1\u9662\u529E\u516C\u53852010\u5E74\u7B2C54\u53F7\u6587\u4EF6\u548C\u7701\u91CC2011\u5E74\u7B2C41\u53F7\u8F6C\u53D1\u901A\u77E5\u529E\u7406\u3002",
      en: "Refers the recognition and care of orphans, and the full and timely payment of their living allowance, to State Council General Office document 54 of 2010 and the provincial notice 41 of 2011."
    }
  },
  {
    locator: "\u4E8C(\u516D)-s2",
    class: "formula",
    summary: {
      zh: "\u5B64\u513F\u5168\u5E74\u57FA\u672C\u751F\u6D3B\u8D39\uFF1A\u673A\u6784\u517B\u80B2\u7684\u81F3\u5C11\u4E3A\u4E0A\u5E74\u57CE\u9547\u4EBA\u5747\u6D88\u8D39\u652F\u51FA\u768470%\uFF0C\u6563\u5C45\u7684\u81F3\u5C11\u4E3A\u673A\u6784\u6807\u51C6\u768460%\uFF1B\u53E6\u5728\u533B\u7597\u3001\u4F4F\u623F\u3001\u6CD5\u5F8B\u548C\u5E2E\u6276\u7B49\u65B9\u9762\u6BD4\u7167\u4E09\u65E0\u548C\u4E94\u4FDD\uFF0C\u5728\u5C31\u5B66\u4E0A\u6BD4\u7167\u4F4E\u4FDD\u5BB6\u5EAD\u3002",
      en: "Sets the yearly living standard of orphans: in an institution at least 70% of urban per-capita consumption in the year before, in the community at least 60% of the institutional standard; they also share the health, housing, legal, social and like support of Three Withouts and Five Guarantees persons and the schooling aid of dibao families."
    }
  },
  {
    locator: "\u4E8C(\u4E03)-s1",
    class: "delegation",
    summary: {
      zh: "\u4EE5\u5EC9\u79DF\u623F\u548C\u7ECF\u6D4E\u9002\u7528\u623F\u4E3A\u4E3B\u6269\u5927\u4F4F\u623F\u4FDD\u969C\uFF0C\u7740\u91CD\u89E3\u51B3\u4F4E\u6536\u5165\u5BB6\u5EAD\u7684\u4F4F\u623F\u56F0\u96BE\u3002",
      en: "Widens housing security, chiefly by low-rent and affordable housing, to relieve low-income households that are badly housed."
    }
  },
  {
    locator: "\u4E8C(\u4E03)-s2",
    class: "duty",
    summary: {
      zh: "\u4EE5\u591A\u79CD\u65B9\u5F0F\u6539\u5584\u5916\u6765\u5EFA\u8BBE\u8005\u7684\u5C45\u4F4F\u6761\u4EF6\u3002",
      en: "Calls for better housing, by various means, for people who came from elsewhere to work in the city."
    }
  },
  {
    locator: "\u4E8C(\u4E03)-s3",
    class: "delegation",
    summary: {
      zh: "\u5BF9\u4F4F\u623F\u56F0\u96BE\u7684\u6B8B\u75BE\u4EBA\u7EE7\u7EED\u7ED9\u4E88\u6551\u52A9\u3002",
      en: "Continues aid for disabled people in housing difficulty."
    }
  },
  {
    locator: "\u4E8C(\u4E03)-s4",
    class: "delegation",
    summary: {
      zh: "\u519C\u6751\u56F0\u96BE\u6237\u4F4F\u623F\u6551\u52A9\u4F9D\u672C\u5E02\u4E13\u95E8\u7684\u5B9E\u65BD\u529E\u6CD5\uFF1B\u57CE\u9547\u4F4F\u623F\u4FDD\u969C\u89C4\u8303\u7BA1\u7406\uFF0C\u7ECF\u7533\u8BF7\u3001\u5BA1\u6838\u3001\u516C\u793A\u3001\u8F6E\u5019\u3001\u9000\u51FA\u5404\u73AF\u8282\uFF0C\u505A\u5230\u516C\u5F00\u516C\u6B63\u3002",
      en: "Leaves rural housing aid to the implementing measures of Yiwu for it, and asks that urban housing security be run openly and fairly through application, review, publicity, a waiting list and exit."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s1",
    class: "duty",
    summary: {
      zh: "\u53D1\u5C55\u6148\u5584\u4E8B\u4E1A\uFF0C\u5EFA\u7ACB\u5E02\u548C\u9547\u8857\u4E24\u7EA7\u6148\u5584\u7F51\u7EDC\uFF0C\u53D1\u6325\u6148\u5584\u673A\u6784\u4E0E\u7EA2\u5341\u5B57\u4F1A\u6276\u8D2B\u6D4E\u56F0\u7684\u4F5C\u7528\u3002",
      en: "Promotes charity through a network at city and town level, with charities and the Red Cross helping the poor."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s2",
    class: "duty",
    summary: {
      zh: "\u7EC4\u7EC7\u591A\u79CD\u5F62\u5F0F\u7684\u6148\u5584\u6350\u8D60\u3002",
      en: "Calls for charitable giving in many forms."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s3",
    class: "duty",
    summary: {
      zh: "\u5B8C\u5584\u5FD7\u613F\u8005\u7EC4\u7EC7\uFF0C\u4E30\u5BCC\u5FD7\u613F\u670D\u52A1\u7684\u5F62\u5F0F\u548C\u5185\u5BB9\u3002",
      en: "Calls for sound volunteer organisations and for new and richer kinds of volunteering."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s4",
    class: "duty",
    summary: {
      zh: "\u652F\u6301\u6C11\u95F4\u529E\u6148\u5584\u798F\u5229\u673A\u6784\uFF0C\u6B22\u8FCE\u4F01\u4E1A\u548C\u5E02\u6C11\u53C2\u52A0\u6148\u5584\u3002",
      en: "Encourages private charitable welfare institutions, and firms and citizens to take part in charity."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s5",
    class: "duty",
    summary: {
      zh: "\u6148\u5584\u673A\u6784\u52A0\u5F3A\u5584\u6B3E\u7BA1\u7406\uFF0C\u9010\u6B65\u6269\u5927\u6551\u52A9\u7684\u4EBA\u7FA4\u548C\u4E8B\u9879\uFF0C\u5E76\u5B9A\u671F\u516C\u5F00\u52DF\u96C6\u4E0E\u652F\u51FA\u3002",
      en: "Charities are to manage their funds well, widen gradually whom and what they help, and publish regularly what they raise and spend."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s6",
    class: "duty",
    summary: {
      zh: "\u63D0\u9AD8\u6148\u5584\u8D85\u5E02\u670D\u52A1\u56F0\u96BE\u5C45\u6C11\u7684\u6C34\u5E73\uFF0C\u5E76\u4F7F\u4E4B\u7ECF\u5E38\u5316\u3002",
      en: "Charity shops are to serve people in hardship well, conveniently and all the time."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s7",
    class: "duty",
    summary: {
      zh: "\u7EE7\u7EED\u5B9E\u65BD\u4F4E\u6536\u5165\u519C\u6237\u589E\u6536\u5DE5\u7A0B\uFF0C\u4E00\u6237\u4E00\u7B56\u3002",
      en: "Carries on the programme that raises low-income farming households, with one support plan for each household."
    }
  },
  {
    locator: "\u4E8C(\u516B)-s8",
    class: "service",
    summary: {
      zh: "\u4E3A\u8D2B\u56F0\u5BF9\u8C61\u63D0\u4F9B\u5C31\u4E1A\u6276\u6301\u548C\u6280\u672F\u6307\u5BFC\uFF0C\u589E\u5F3A\u5176\u81EA\u8EAB\u8131\u8D2B\u80FD\u529B\uFF0C\u5E76\u9002\u65F6\u8C03\u6574\u7ED3\u5BF9\u5BF9\u8C61\u3002",
      en: "Provides help with finding work and technical guidance so that poor people can support themselves, and adjusts who is paired for support as circumstances change."
    }
  },
  {
    locator: "\u4E8C(\u4E5D)-s1",
    class: "service",
    summary: {
      zh: "\u4F9D\u56FD\u5BB6\u548C\u6D59\u6C5F\u7684\u4E24\u90E8\u6CD5\u5F8B\u63F4\u52A9\u6761\u4F8B\uFF0C\u514D\u8D39\u4E3A\u56F0\u96BE\u5C45\u6C11\u63D0\u4F9B\u54A8\u8BE2\u3001\u8BC9\u8BBC\u4E0E\u975E\u8BC9\u4EE3\u7406\u3001\u9274\u5B9A\u3001\u516C\u8BC1\u548C\u5211\u4E8B\u8FA9\u62A4\u7B49\u3002",
      en: "Under the national and the Zhejiang legal aid regulations, gives people in hardship free advice, representation in and out of court, forensic examination, notarisation, criminal defence and the like."
    }
  },
  {
    locator: "\u4E8C(\u4E5D)-s2",
    class: "duty",
    summary: {
      zh: "\u5C45\u6C11\u4E00\u5C0F\u65F6\u5185\u53EF\u4EE5\u83B7\u5F97\u6CD5\u5F8B\u63F4\u52A9\uFF0C\u5E76\u5728\u4E00\u5904\u529E\u7ED3\u3002",
      en: "Aims for legal aid within one hour of everyone, handled at one stop."
    }
  },
  {
    locator: "\u4E8C(\u4E5D)-s3",
    class: "duty",
    summary: {
      zh: "\u5B8C\u5584\u6CD5\u5F8B\u63F4\u52A9\u7684\u7A0B\u5E8F\u548C\u6807\u51C6\uFF0C\u63D0\u9AD8\u529E\u6848\u8D28\u91CF\uFF0C\u505A\u597D\u8DDF\u8E2A\u8BC4\u4F30\u548C\u6295\u8BC9\u5904\u7406\u3002",
      en: "Calls for better procedures and standards of legal aid, and for its quality to be raised, followed up and open to complaint."
    }
  },
  {
    locator: "\u4E8C(\u4E5D)-s4",
    class: "duty",
    summary: {
      zh: "\u5BF9\u91CD\u5927\u7591\u96BE\u6848\u4EF6\u4F1A\u5546\u6307\u5BFC\uFF0C\u52A0\u5F3A\u63F4\u52A9\u4EBA\u5458\u57F9\u8BAD\u548C\u5236\u5EA6\u5BA3\u4F20\u3002",
      en: "Calls for guidance on major and difficult cases, training of legal aid staff, and publicity for the scheme."
    }
  },
  {
    locator: "\u4E8C(\u4E5D)-s5",
    class: "duty",
    summary: {
      zh: "\u516C\u68C0\u6CD5\u4E0E\u6C11\u653F\u7B49\u90E8\u95E8\u52A0\u5F3A\u534F\u4F5C\uFF0C\u5E76\u9F13\u52B1\u793E\u4F1A\u7EC4\u7EC7\u548C\u6CD5\u5F8B\u5DE5\u4F5C\u8005\u53C2\u52A0\u63F4\u52A9\uFF0C\u6539\u5584\u529E\u6848\u6761\u4EF6\u3002",
      en: "Asks courts, prosecutors, police and civil affairs to cooperate, encourages organisations and legal workers to give aid, and so improves the conditions for it."
    }
  },
  {
    locator: "\u4E8C(\u5341)-s1",
    class: "duty",
    summary: {
      zh: "\u4F9D\u57FA\u5C42\u52B3\u52A8\u4FDD\u969C\u548C\u6551\u52A9\u5E73\u53F0\u7684\u5B9E\u65BD\u610F\u89C1\uFF0C\u6574\u5408\u673A\u6784\u3001\u5EFA\u597D\u7AD9\u70B9\uFF0C\u628A\u4EBA\u5458\u3001\u573A\u5730\u548C\u7ECF\u8D39\u843D\u5B9E\u5230\u4F4D\u3002",
      en: "Under an existing opinion on local platforms for labour security and assistance, merges offices, builds stations, and secures staff, premises and running costs."
    }
  },
  {
    locator: "\u4E8C(\u5341)-s2",
    class: "duty",
    summary: {
      zh: "\u52302015\u5E74\uFF0C\u57FA\u672C\u5EFA\u6210\u5E02\u3001\u9547\u8857\u3001\u6751\u793E\u4E09\u7EA7\u4E92\u901A\u7684\u670D\u52A1\u7F51\u7EDC\u3002",
      en: "By 2015 a connected service network of three levels, city, town and village, is to be largely in place."
    }
  },
  {
    locator: "\u4E8C(\u5341)-s3",
    class: "duty",
    summary: {
      zh: "\u6551\u52A9\u4FE1\u606F\u7CFB\u7EDF\u8986\u76D6\u6240\u6709\u6751\u548C\u793E\u533A\u3002",
      en: "Extends the assistance information system to every village and community, so that the network covers all."
    }
  },
  {
    locator: "\u4E091-s1",
    class: "duty",
    summary: {
      zh: "\u8981\u6C42\u52A0\u5F3A\u5BF9\u6551\u52A9\u5DE5\u4F5C\u7684\u9886\u5BFC\u3002",
      en: "Calls for stronger leadership of social assistance."
    }
  },
  {
    locator: "\u4E091-s2",
    class: "duty",
    summary: {
      zh: "\u9547\u8857\u548C\u90E8\u95E8\u5C06\u6551\u52A9\u4F53\u7CFB\u5217\u5165\u53D1\u5C55\u89C4\u5212\uFF0C\u4F5C\u4E3A\u91CD\u8981\u5DE5\u4F5C\u63A8\u8FDB\u3002",
      en: "Towns and departments are to put the assistance system into their development plans and treat it as a priority."
    }
  },
  {
    locator: "\u4E091-s3",
    class: "duty",
    summary: {
      zh: "\u7531\u56F0\u96BE\u7FA4\u4F17\u6551\u52A9\u9886\u5BFC\u5C0F\u7EC4\u7EDF\u7B79\u534F\u8C03\uFF0C\u628A\u8D44\u6E90\u6574\u5408\u5230\u540C\u4E00\u5E73\u53F0\u3002",
      en: "The leading group for aid to people in hardship is to coordinate, bring resources together and set up a single platform."
    }
  },
  {
    locator: "\u4E091-s4",
    class: "duty",
    summary: {
      zh: "\u5404\u90E8\u95E8\u9047\u5230\u65B0\u95EE\u9898\uFF0C\u6309\u4F53\u7CFB\u7EDF\u4E00\u7684\u8981\u6C42\u6539\u8FDB\u73B0\u884C\u653F\u7B56\u3002",
      en: "Departments are to improve existing policies as new circumstances arise, in line with one unified system."
    }
  },
  {
    locator: "\u4E092-s1",
    class: "duty",
    summary: {
      zh: "\u8981\u6C42\u5B8C\u5584\u6551\u52A9\u7684\u7BA1\u7406\u548C\u670D\u52A1\u7F51\u7EDC\u3002",
      en: "Calls for a better network of management and service."
    }
  },
  {
    locator: "\u4E092-s2",
    class: "duty",
    summary: {
      zh: "\u52A0\u5F3A\u9547\u8857\u7684\u4FDD\u969C\u6551\u52A9\u673A\u6784\uFF0C\u5065\u5168\u7BA1\u7406\u5236\u5EA6\uFF0C\u9009\u914D\u5F97\u529B\u4EBA\u5458\u5145\u5B9E\u961F\u4F0D\u3002",
      en: "Strengthens the security and assistance offices of the towns, with management rules and capable staff."
    }
  },
  {
    locator: "\u4E092-s3",
    class: "duty",
    summary: {
      zh: "\u901A\u8FC7\u57F9\u8BAD\u63D0\u9AD8\u6551\u52A9\u4EBA\u5458\u7684\u4E1A\u52A1\u80FD\u529B\u3002",
      en: "Calls for training to raise the skill of assistance staff."
    }
  },
  {
    locator: "\u4E092-s4",
    class: "duty",
    summary: {
      zh: "\u6551\u52A9\u4EBA\u5458\u6539\u8FDB\u4F5C\u98CE\u548C\u65B9\u6CD5\uFF0C\u5BC6\u5207\u8054\u7CFB\u7FA4\u4F17\u3002",
      en: "Asks assistance workers to change their style and methods and to stay close to the people they serve."
    }
  },
  {
    locator: "\u4E092-s5",
    class: "duty",
    summary: {
      zh: "\u5C3D\u5FEB\u5EFA\u6210\u89C4\u8303\u900F\u660E\u7684\u6551\u52A9\u4FE1\u606F\u7F51\uFF0C\u51C6\u786E\u6536\u96C6\u56F0\u96BE\u5C45\u6C11\u7684\u60C5\u51B5\uFF0C\u63D0\u9AD8\u6548\u7387\u3002",
      en: "Calls for a transparent information network soon, one that gathers data on people in hardship promptly and accurately and makes the work efficient."
    }
  },
  {
    locator: "\u4E093-s1",
    class: "duty",
    summary: {
      zh: "\u8981\u6C42\u4FDD\u969C\u6551\u52A9\u8D44\u91D1\u3002",
      en: "Calls for secure funding of social assistance."
    }
  },
  {
    locator: "\u4E093-s2",
    class: "duty",
    summary: {
      zh: "\u6551\u52A9\u6240\u9700\u7ECF\u8D39\u8DB3\u989D\u7F16\u5165\u8D22\u653F\u9884\u7B97\uFF0C\u5E76\u968F\u8D22\u529B\u589E\u52A0\u800C\u589E\u52A0\u3002",
      en: "The money needed is to be budgeted in full and to grow with the revenue of the city."
    }
  },
  {
    locator: "\u4E093-s3",
    class: "duty",
    summary: {
      zh: "\u8425\u9020\u5168\u793E\u4F1A\u652F\u6301\u6551\u52A9\u7684\u98CE\u6C14\uFF0C\u4EE5\u6148\u5584\u4E3A\u8865\u5145\uFF0C\u9F13\u52B1\u7EC4\u7EC7\u548C\u4E2A\u4EBA\u6350\u52A9\u3002",
      en: "Fosters public support, with charity filling the gaps and organisations and individuals encouraged to give."
    }
  },
  {
    locator: "\u4E093-s4",
    class: "duty",
    summary: {
      zh: "\u89C4\u8303\u6551\u52A9\u8D44\u91D1\u7BA1\u7406\uFF0C\u901A\u8FC7\u76D1\u7763\u3001\u68C0\u67E5\u548C\u5BA1\u8BA1\uFF0C\u4FDD\u8BC1\u53EA\u7528\u5728\u56F0\u96BE\u5C45\u6C11\u8EAB\u4E0A\u3002",
      en: "Assistance funds are to be managed by the rules, and supervised, inspected and audited, so that they go only to people in hardship."
    }
  }
];

// src/yiwu/document/headings.ts
var headings = [
  { locator: "\u4E00", title: { zh: "\u6307\u5BFC\u539F\u5219\u4E0E\u76EE\u6807", en: "Guiding principles and aims" } },
  { locator: "\u4E8C", title: { zh: "\u5177\u4F53\u63AA\u65BD", en: "Measures" } },
  { locator: "\u4E8C(\u4E00)", title: { zh: "\u4F4E\u6536\u5165\u5BB6\u5EAD\u7684\u6536\u5165\u6838\u5B9A", en: "Verifying the income of low-income households" } },
  { locator: "\u4E8C(\u4E8C)", title: { zh: "\u6700\u4F4E\u751F\u6D3B\u4FDD\u969C", en: "Minimum living guarantee (dibao)" } },
  { locator: "\u4E8C(\u4E09)", title: { zh: "\u533B\u7597\u6551\u52A9", en: "Medical assistance" } },
  { locator: "\u4E8C(\u56DB)", title: { zh: "\u5C31\u5B66\u6551\u52A9", en: "Schooling assistance" } },
  { locator: "\u4E8C(\u4E94)", title: { zh: "\u4E34\u65F6\u6551\u52A9", en: "Temporary assistance" } },
  { locator: "\u4E8C(\u516D)", title: { zh: "\u5B64\u513F\u6551\u52A9", en: "Orphans" } },
  { locator: "\u4E8C(\u4E03)", title: { zh: "\u4F4F\u623F\u4FDD\u969C", en: "Housing security" } },
  { locator: "\u4E8C(\u516B)", title: { zh: "\u793E\u4F1A\u5E2E\u6276", en: "Charity and social support" } },
  { locator: "\u4E8C(\u4E5D)", title: { zh: "\u6CD5\u5F8B\u63F4\u52A9", en: "Legal aid" } },
  { locator: "\u4E8C(\u5341)", title: { zh: "\u57FA\u5C42\u5DE5\u4F5C\u57FA\u7840", en: "Local foundations" } },
  { locator: "\u4E09", title: { zh: "\u5DE5\u4F5C\u8981\u6C42", en: "Requirements" } }
];

// src/yiwu/finding-words.ts
var findingWords = {
  excludedTogether: {
    name: { zh: "\u4F4E\u4FDD\u4E0E\u4F4E\u6536\u5165\u8865\u52A9\u91CD\u590D\u4EAB\u53D7", en: "Dibao and low-income subsidy together" },
    means: {
      zh: "\u4F4E\u4FDD\u5BB6\u5EAD\u540C\u65F6\u9886\u53D6\u4F4E\u6536\u5165\u5BB6\u5EAD\u751F\u6D3B\u8865\u52A9\uFF0C\u4E24\u9879\u4E0D\u80FD\u540C\u65F6\u4EAB\u53D7",
      en: "the low-income subsidy paid to a household on dibao, which shuts it out"
    }
  }
};

// src/yiwu/formulas.ts
var claimFacts = { inPolicyCost, insurancePaid, commercialPaid, employerPaid };
var ruralDibaoStandardFloor = /* @__PURE__ */ formula({
  id: "F1",
  facts: {},
  figure: ruralStandardFloor
});
var dibaoPaymentFloor = /* @__PURE__ */ formula({
  id: "F2",
  facts: { residence, householdSize },
  figure: dibaoFloor
});
var lowIncomeSubsidyFloor2 = /* @__PURE__ */ formula({
  id: "F3",
  facts: {},
  figure: lowIncomeSubsidyFloor
});
var medicalAidShare2 = /* @__PURE__ */ formula({
  id: "F4",
  facts: claimFacts,
  figure: medicalShare
});
var medicalAidCapLeft = /* @__PURE__ */ formula({
  id: "F5",
  facts: { aidEarlierThisYear },
  figure: medicalCapLeft
});
var medicalAidHeadroom = /* @__PURE__ */ formula({
  id: "F6",
  facts: claimFacts,
  figure: medicalRatioHeadroom
});
var studentGrantOfLevel = /* @__PURE__ */ formula({
  id: "F7",
  facts: { level: level2, semesters },
  figure: studentGrantFigure,
  requires: levelHasAmount
});
var institutionOrphanFloor2 = /* @__PURE__ */ formula({
  id: "F8",
  facts: {},
  figure: institutionOrphanFloor
});
var scatteredOrphanFloor2 = /* @__PURE__ */ formula({
  id: "F9",
  facts: {},
  figure: scatteredOrphanFloor
});
var lowIncomePartYear2 = /* @__PURE__ */ formula({
  id: "lowIncomePartYear",
  facts: { yearFigure, qualifyingMonths },
  figure: lowIncomePartYear
});
var formulas = /* @__PURE__ */ Object.freeze({
  F1: ruralDibaoStandardFloor,
  F2: dibaoPaymentFloor,
  F3: lowIncomeSubsidyFloor2,
  F4: medicalAidShare2,
  F5: medicalAidCapLeft,
  F6: medicalAidHeadroom,
  F7: studentGrantOfLevel,
  F8: institutionOrphanFloor2,
  F9: scatteredOrphanFloor2,
  lowIncomePartYear: lowIncomePartYear2
});

// src/yiwu/reading-reasons.ts
var readingReasons = {
  dibaoThreshold: {
    zh: "\u8865\u5DEE\u53EA\u6709\u5728\u6536\u5165\u4F4E\u4E8E\u6807\u51C6\u65F6\u624D\u6709\u5DEE\u989D\u53EF\u8865",
    en: "a difference can be paid only where income falls short of the standard"
  },
  dibaoFloor: {
    zh: "\u4F4E\u4FDD\u6807\u51C6\u4EE5\u6BCF\u4EBA\u8BA1\uFF0C\u6237\u7684\u6807\u51C6\u662F\u5404\u4EBA\u6807\u51C6\u4E4B\u548C",
    en: "the standard is a sum per person, so a household has one for every member"
  },
  rounding: {
    zh: "\u4E0B\u9650\u5C11\u4E00\u5206\u5373\u4E0D\u8DB3\uFF0C\u4E0A\u9650\u591A\u4E00\u5206\u5373\u8D85\u51FA",
    en: "a floor is broken by one fen less, a ceiling is passed by one fen more"
  },
  ruralParityDate: {
    zh: "\u9010\u6B65\u5B9E\u73B0\u7684\u76EE\u6807\u5728\u5E74\u5185\u8FBE\u5230\u5373\u53EF",
    en: "a goal reached step by step is met once reached within the year"
  },
  lowIncomeTest: {
    zh: "\u8BA4\u5B9A\u529E\u6CD5\u7531\u5E02\u53E6\u884C\u89C4\u5B9A",
    en: "the city's own method decides, and this document leaves it to that method"
  },
  lowIncomeBase: { zh: "\u5E74\u8865\u52A9\u5BF9\u5E94\u5E74\u6807\u51C6", en: "a yearly subsidy is measured against a yearly standard" },
  lowIncomeWithDibao: {
    zh: "\u8865\u52A9\u4E3A\u4F4E\u4FDD\u7EBF\u4EE5\u4E0A\u7684\u5BB6\u5EAD\u800C\u8BBE",
    en: "the subsidy is made for households above the dibao line"
  },
  lowIncomePartYear: { zh: "\u53EA\u6709\u7B26\u5408\u6761\u4EF6\u7684\u6708\u4EFD\u624D\u5E94\u8865", en: "only the months that qualify are owed" },
  medicalBase: {
    zh: "\u6587\u4E2D\u628A\u5546\u4E1A\u4FDD\u9669\u548C\u5355\u4F4D\u8865\u52A9\u5217\u5165\u5148\u884C\u8865\u507F",
    en: "commercial insurance and the employer's help are named among what comes first"
  },
  medicalRatioCounts: {
    zh: "\u6587\u4E2D\u53EA\u5217\u653F\u5E9C\u533B\u4FDD\u62A5\u9500\u548C\u533B\u7597\u6551\u52A9",
    en: "only government insurance and medical aid are named"
  },
  medicalRatioPeriod: {
    zh: "\u6587\u4E2D\u53EA\u7ED9\u9650\u989D\u5199\u4E86\u201C\u5E74\u5EA6\u201D\uFF0C90%\u672A\u5199",
    en: "the sentence gives the cap a year, and the 90% none"
  },
  medicalYear: { zh: "\u5E74\u5EA6\u9650\u989D\u6309\u652F\u4ED8\u5E74\u5EA6\u7BA1\u7406", en: "a yearly cap is kept by the year that pays" },
  medicalCapHolder: {
    zh: "\u9650\u989D\u7D27\u63A5\u5404\u4EBA\u81EA\u8D1F\u8D39\u7528\u7684\u6BD4\u4F8B\uFF0C\u672A\u63D0\u5230\u6237",
    en: "the cap follows the share of what a person bears, and no household is named"
  },
  employeeInsuranceScope: { zh: "\u9650\u5B9A\u8BED\u4F4D\u4E8E\u5E76\u5217\u5404\u9879\u4E4B\u524D", en: "the condition stands before the whole enumeration" },
  demobilisedPeriod: {
    zh: "\u6587\u4E2D\u5199\u660E\u4E24\u7AEF\uFF1B\u8D77\u70B9\u6587\u4E2D\u65E0\u65E5\u671F\uFF0C\u53D6\u901A\u884C\u76841945\u5E749\u67083\u65E5",
    en: "the text names both ends of the period; it gives no date for the first, so the customary one, 3 September 1945, is taken"
  },
  diseaseList: { zh: "\u76EE\u5F55\u4EE5\u201C\u7B49\u201D\u7ED3\u5C3E", en: "the list ends open" },
  incomeMultipleStandard: { zh: "\u4F4E\u4FDD\u6807\u51C6\u5206\u57CE\u4E61\u6267\u884C", en: "dibao standards apply by residence" },
  guaranteedPersonsInMedicalAid: {
    zh: "\u540D\u5355\u672A\u5217\uFF0C\u800C\u4ED6\u5904\u89C4\u5B9A\u5176\u4EAB\u53D7\u52A9\u533B",
    en: "the list leaves them out, while another clause presumes medical help for them"
  },
  studentGrantGroup: {
    zh: "\u540C\u6761\u9996\u53E5\u5217\u660E\u4E86\u5C31\u5B66\u6551\u52A9\u5BF9\u8C61",
    en: "the first sentence of the section lists whom schooling aid is for"
  },
  sameKindAid: { zh: "\u540C\u7C7B\u6551\u52A9\u4E0D\u5F97\u91CD\u590D", en: "same-kind aid is not enjoyed twice" },
  partAcademicYear: { zh: "\u91D1\u989D\u6309\u5B66\u5E74\u89C4\u5B9A", en: "the figure is fixed per academic year" },
  grantStatusDay: {
    zh: "\u6551\u52A9\u968F\u5165\u5B66\u53D1\u653E\uFF0C\u8EAB\u4EFD\u4EE5\u5165\u5B66\u65F6\u4E3A\u51C6",
    en: "the grant comes with the start of studies, so the status then decides"
  },
  scatteredOrphanBase: { zh: "\u6BD4\u4F8B\u5BF9\u5E94\u7684\u662F\u6807\u51C6\u672C\u8EAB", en: "the share is of the standard itself" },
  orphanRoundingChain: {
    zh: "\u673A\u6784\u6807\u51C6\u672C\u8EAB\u662F\u516C\u5E03\u5230\u5206\u7684\u91D1\u989D",
    en: "the institutional standard is itself a published sum"
  },
  orphanAge: {
    zh: "\u8BA4\u5B9A\u7531\u6C11\u653F\u90E8\u95E8\u4F5C\u51FA\uFF0C\u672A\u7ECF\u64A4\u9500\u5373\u6709\u6548",
    en: "the recognition is an official finding, and holds until it is withdrawn"
  },
  orphanParity: {
    zh: "\u53E5\u9996\u5E76\u5217\u4E24\u7C7B\u5B64\u513F\uFF0C\u540E\u6587\u672A\u518D\u533A\u5206",
    en: "the sentence opens with both kinds and does not tell them apart again"
  }
};

// src/yiwu/table-words.ts
var tableWords = {
  otherNames: {
    on: { names: ["\u751F\u6548\u65E5\u671F", "\u53D8\u66F4\u65E5\u671F"] },
    birthDate: { names: ["\u51FA\u751F\u5E74\u6708\u65E5", "\u751F\u65E5"] },
    settledOn: { names: ["\u7ED3\u7B97\u65F6\u95F4", "\u62A5\u9500\u65E5\u671F"] },
    servedOn: { names: ["\u5C31\u8BCA\u65F6\u95F4"] },
    academicYear: { names: ["\u5C31\u8BFB\u5B66\u5E74", "\u6240\u5C5E\u5B66\u5E74"] },
    residence: {
      names: ["\u6237\u7C4D\u6027\u8D28", "\u6237\u53E3\u6027\u8D28", "\u6237\u53E3\u7C7B\u522B", "\u6237\u53E3\u7C7B\u578B", "\u57CE\u4E61\u7C7B\u522B", "\u57CE\u4E61\u5C5E\u6027"],
      options: { urban: ["\u57CE\u5E02", "\u57CE\u9547\u5C45\u6C11", "\u57CE\u5E02\u5C45\u6C11"], rural: ["\u4E61\u6751", "\u519C\u6751\u5C45\u6C11"] }
    },
    householdSize: {
      names: ["\u5BB6\u5EAD\u4EBA\u53E3\u6570", "\u5BB6\u5EAD\u4EBA\u6570", "\u5BB6\u5EAD\u603B\u4EBA\u53E3", "\u5BB6\u5EAD\u6210\u5458\u6570", "\u5BB6\u5EAD\u6210\u5458\u4EBA\u6570", "\u6237\u5185\u4EBA\u53E3", "\u5171\u540C\u751F\u6D3B\u5BB6\u5EAD\u6210\u5458\u6570"]
    },
    monthlyIncome: { names: ["\u5BB6\u5EAD\u6708\u603B\u6536\u5165", "\u5BB6\u5EAD\u6BCF\u6708\u6536\u5165", "\u5168\u5BB6\u6708\u6536\u5165", "\u5BB6\u5EAD\u6708\u6536\u5165\u5408\u8BA1", "\u5BB6\u5EAD\u6708\u6536\u5165\u603B\u989D"] },
    dibaoCertified: { names: ["\u662F\u5426\u4F4E\u4FDD", "\u662F\u5426\u4F4E\u4FDD\u6237", "\u662F\u5426\u4F4E\u4FDD\u5BB6\u5EAD", "\u4F4E\u4FDD\u5BB6\u5EAD\u8BA4\u5B9A"] },
    lowIncomeCertified: { names: ["\u662F\u5426\u4F4E\u6536\u5165\u5BB6\u5EAD", "\u4F4E\u6536\u5165\u8BA4\u5B9A", "\u662F\u5426\u4F4E\u6536\u5165"] },
    memberCategories: { names: ["\u6210\u5458\u7C7B\u578B", "\u5BB6\u5EAD\u6210\u5458\u7C7B\u522B"] },
    categories: { names: ["\u4EBA\u5458\u7C7B\u578B", "\u5BF9\u8C61\u7C7B\u522B", "\u8EAB\u4EFD\u7C7B\u522B"] },
    minor: { names: ["\u662F\u5426\u672A\u6210\u5E74", "\u662F\u5426\u672A\u6210\u5E74\u4EBA"] },
    employeeMedicalInsurance: { names: ["\u662F\u5426\u53C2\u52A0\u804C\u5DE5\u533B\u4FDD", "\u804C\u5DE5\u533B\u4FDD", "\u662F\u5426\u804C\u5DE5\u533B\u4FDD", "\u53C2\u52A0\u57CE\u9547\u804C\u5DE5\u533B\u4FDD"] },
    enlistedOn: { names: ["\u5165\u4F0D\u65F6\u95F4", "\u53C2\u519B\u65E5\u671F", "\u53C2\u519B\u65F6\u95F4"] },
    orphanCare: {
      names: ["\u517B\u80B2\u65B9\u5F0F", "\u5B64\u513F\u5B89\u7F6E\u65B9\u5F0F"],
      options: { institution: ["\u673A\u6784\u4F9B\u517B", "\u96C6\u4E2D\u4F9B\u517B"], scattered: ["\u6563\u5C45", "\u6563\u5C45\u5B64\u513F"] }
    },
    disease: { names: ["\u75C5\u79CD\u540D\u79F0", "\u75BE\u75C5\u540D\u79F0", "\u75BE\u75C5\u79CD\u7C7B", "\u5927\u75C5\u75C5\u79CD"] },
    diseaseRecognised: { names: ["\u75C5\u79CD\u7ECF\u8BA4\u53EF", "\u75C5\u79CD\u5DF2\u8BA4\u53EF"] },
    inPolicyCost: { names: ["\u653F\u7B56\u8303\u56F4\u5185\u8D39\u7528", "\u653F\u7B56\u5185\u533B\u7597\u8D39\u7528", "\u653F\u7B56\u8303\u56F4\u5185\u533B\u836F\u8D39\u7528", "\u5408\u89C4\u533B\u7597\u8D39\u7528"] },
    insurancePaid: { names: ["\u533B\u4FDD\u62A5\u9500\u91D1\u989D", "\u533B\u4FDD\u62A5\u9500\u989D", "\u57FA\u672C\u533B\u4FDD\u62A5\u9500", "\u57FA\u672C\u533B\u7597\u4FDD\u9669\u62A5\u9500"] },
    commercialPaid: { names: ["\u5546\u4E1A\u4FDD\u9669\u8865\u507F", "\u5546\u4E1A\u4FDD\u9669\u8D54\u4ED8", "\u5546\u4E1A\u4FDD\u9669\u62A5\u9500", "\u5546\u4E1A\u4FDD\u9669\u7406\u8D54", "\u5546\u4FDD\u8D54\u4ED8"] },
    employerPaid: { names: ["\u5355\u4F4D\u8865\u52A9", "\u5355\u4F4D\u8865\u52A9\u91D1\u989D", "\u5355\u4F4D\u8865\u52A9\u989D", "\u7528\u4EBA\u5355\u4F4D\u8865\u52A9"] },
    withdrawn: { names: ["\u51B2\u9500", "\u662F\u5426\u51B2\u9500", "\u5DF2\u51B2\u9500", "\u662F\u5426\u4F5C\u5E9F"] },
    aidEarlierThisYear: { names: ["\u672C\u5E74\u5DF2\u6551\u52A9\u91D1\u989D", "\u5E74\u5185\u5DF2\u6551\u52A9\u91D1\u989D", "\u672C\u5E74\u5EA6\u5DF2\u6551\u52A9\u989D"] },
    level: { names: ["\u5C31\u8BFB\u5C42\u6B21", "\u5B66\u6BB5", "\u5C31\u8BFB\u5B66\u5386"] },
    admitted: { names: ["\u662F\u5426\u5F55\u53D6", "\u662F\u5426\u5DF2\u5F55\u53D6"] },
    semesters: { names: ["\u5B66\u671F\u6570"] },
    sameKindAid: { names: ["\u540C\u7C7B\u8D44\u52A9\u91D1\u989D", "\u540C\u7C7B\u52A9\u5B66\u989D", "\u5DF2\u83B7\u540C\u7C7B\u52A9\u5B66\u91D1\u989D"] },
    urbanDibaoStandard: { names: ["\u57CE\u5E02\u4F4E\u4FDD\u6807\u51C6", "\u57CE\u9547\u5C45\u6C11\u6700\u4F4E\u751F\u6D3B\u4FDD\u969C\u6807\u51C6"] },
    ruralDibaoStandard: { names: ["\u519C\u6751\u5C45\u6C11\u6700\u4F4E\u751F\u6D3B\u4FDD\u969C\u6807\u51C6"] },
    urbanConsumptionPerCapita: { names: ["\u57CE\u9547\u5C45\u6C11\u4EBA\u5747\u6D88\u8D39\u6027\u652F\u51FA", "\u57CE\u9547\u5C45\u6C11\u4EBA\u5747\u6D88\u8D39\u652F\u51FA"] }
  },
  programmes: {
    dibao: ["\u4F4E\u4FDD\u91D1", "\u6700\u4F4E\u751F\u6D3B\u4FDD\u969C\u91D1", "\u57CE\u4E61\u4F4E\u4FDD", "\u519C\u6751\u4F4E\u4FDD", "\u57CE\u5E02\u4F4E\u4FDD", "\u57CE\u9547\u4F4E\u4FDD"],
    lowIncomeSubsidy: ["\u4F4E\u6536\u5165\u8865\u52A9", "\u4F4E\u6536\u5165\u5BB6\u5EAD\u8865\u52A9"],
    medicalAssistance: ["\u533B\u7597\u6551\u52A9\u91D1"],
    orphanAllowance: ["\u5B64\u513F\u751F\u6D3B\u8D39", "\u5B64\u513F\u57FA\u672C\u751F\u6D3B\u4FDD\u969C"]
  },
  otherMeanings: [
    "\u4EBA\u5747",
    "\u5E74\u6536\u5165",
    "\u5E74\u603B\u6536\u5165",
    "\u4FDD\u969C\u4EBA\u53E3",
    "\u4FDD\u969C\u4EBA\u6570",
    "\u5E94\u53D1",
    "\u5E94\u8865",
    "\u5206\u7C7B\u65BD\u4FDD",
    "\u51FA\u751F\u5E74\u6708",
    "\u65E5\u5747",
    "\u652F\u51FA"
  ]
};

// src/yiwu/in-words.ts
var yiwuInWords = /* @__PURE__ */ Object.freeze({
  ...askingYiwu,
  formulas,
  reasons: readingReasons,
  sentences: { clauses, headings, fingerprints: {} },
  tables: tableWords,
  findings: findingWords
});

// src/yiwu/in-full.ts
var yiwuInFull = /* @__PURE__ */ Object.freeze({
  ...yiwuInWords,
  sentences: { ...yiwuInWords.sentences, fingerprints }
});

// test/bench/read-alone.mjs
var [, , cases, payments] = process.argv;
var bytes = (file) => createReadStream(file, { highWaterMark: 262144 });
for await (const _ of readJsonRecords(bytes(cases))) ;
var table2 = await openTable({ name: payments, open: async () => bytes(payments) }, paymentsTable(yiwuInFull));
for await (const _ of table2.rows()) ;
