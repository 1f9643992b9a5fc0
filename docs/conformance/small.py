#!/usr/bin/env python3
"""A small implementation of two programmes, dibao and the student grant, in Python's standard library alone.

It was written from the clauses and not from the library's code, so that each can be held against the other. It reads a
question a line from standard input and writes an answer a line to standard output, as docs/conformance.md says:

    jiuzhu conformance run -- python3 docs/conformance/small.py

Sums are whole fen. What is unknown is tried: every unknown fact takes every value at which a rule could turn, so that the
smallest and the largest result are found by looking, and a fact is missing if changing it alone changes some result.
"""
import itertools
import json
import re
import sys
from fractions import Fraction

PLENTY = 10 ** 15  # fen: more than any fact or standard may be; stands for "without an upper end"


def fen(yuan):
    """A sum in yuan as whole fen."""
    return int(Fraction(str(yuan)) * 100)


def yuan(sum_in_fen):
    return f"{sum_in_fen // 100}.{sum_in_fen % 100:02d}"


def up(fraction):
    return -((-fraction.numerator) // fraction.denominator)


def half_up(fraction):
    return (fraction + Fraction(1, 2)).numerator // (fraction + Fraction(1, 2)).denominator


class World:
    """One household or student with everything known."""

    def __init__(self, values, readings):
        self.values = values
        self.readings = readings

    def __getattr__(self, name):
        return self.values.get(name)

    def reads(self, reading, option, default):
        return (self.readings.get(reading) or default) == option

    def standard(self):
        """Of the household's residence, a person and month."""
        return self.values["standards.urbanDibaoStandard" if self.residence == "urban" else "standards.ruralDibaoStandard"]

    def below_line(self):
        line = self.standard() * self.householdSize
        return self.monthlyIncome <= line if self.reads("dibaoThreshold", "atOrBelow", "below") else self.monthlyIncome < line

    def dibao(self):
        """The sum of a month in fen, or None for a refusal."""
        if not self.below_line():
            return None
        line = self.standard() * self.householdSize
        rounded = half_up if self.reads("rounding", "halfUp", "byWords") else up
        if self.reads("dibaoFloor", "cityAverage", "perPerson"):
            floor = 0
        elif self.reads("dibaoFloor", "oncePerHousehold", "perPerson"):
            floor = rounded(Fraction(self.standard() * 40, 100))
        else:
            floor = rounded(Fraction(line * 40, 100))
        return max(line - self.monthlyIncome, floor)

    def on_dibao(self):
        return self.below_line() if self.dibaoCertified is None else self.dibaoCertified

    def low_income(self):
        if self.lowIncomeCertified is not None or self.reads("lowIncomeTest", "certificate", "certificate"):
            return bool(self.lowIncomeCertified)
        urban = self.reads("incomeMultipleStandard", "urban", "ownResidence")
        standard = self.values["standards.urbanDibaoStandard"] if urban else self.standard()
        within = self.monthlyIncome * 2 <= standard * self.householdSize * 3
        return within and not self.on_dibao()

    def in_grant_group(self):
        groups = self.categories
        orphan = "orphan" in groups and (self.minor or self.reads("orphanAge", "byRecognition", "byRecognition"))
        on_a_par = orphan and (self.reads("orphanParity", "both", "both") or self.orphanCare == "scattered")
        if self.on_dibao() or self.low_income() or on_a_par:
            return True
        if self.reads("studentGrantGroup", "poorFamiliesOnly", "s1Groups"):
            return False
        if groups & {"martyrChild", "disabled", "severelyDisabled"}:
            return True
        return bool(self.minor and groups & {"streetChild", "institutionWard", "fiveGuarantees"})

    def student_grant(self):
        """The sum of the academic year in fen, or None for a refusal."""
        year = {"undergraduate": 600000, "juniorCollege": 400000, "secondaryVocational": 200000}.get(self.level)
        if year is None or not self.admitted or not self.in_grant_group():
            return None
        if self.reads("partAcademicYear", "perSemester", "flat"):
            year = year * self.semesters // 2
        if self.reads("sameKindAid", "exclusive", "exclusive"):
            return year if self.sameKindAid == 0 else None
        if self.sameKindAid >= year:
            return None
        return year - self.sameKindAid if self.reads("sameKindAid", "topUp", "exclusive") else year


PROGRAMMES = {
    "dibao": (World.dibao, "yuan/month", ["residence", "householdSize", "monthlyIncome"]),
    "studentGrant": (
        World.student_grant,
        "yuan/academic year",
        ["residence", "householdSize", "monthlyIncome", "lowIncomeCertified", "categories", "minor", "orphanCare", "level",
         "admitted", "semesters", "sameKindAid"],
    ),
}
STANDARDS = ["urbanDibaoStandard", "ruralDibaoStandard"]
MONEY = ["monthlyIncome", "sameKindAid"]
GROUPS = set(
    "oldPartyMember oldCourier oldGuerrilla disabledVeteranGrade7to10 martyrSurvivor dutyDeathSurvivor illnessDeathSurvivor "
    "demobilisedVeteran returnedIllVeteran combatVeteran hardshipWorker illnessImpoverished severelyDisabled disabled "
    "fiveGuarantees threeWithouts streetChild institutionWard martyrChild orphan".split()
)
CHOICES = {
    "residence": ["urban", "rural"],
    "lowIncomeCertified": [True, False],
    "minor": [True, False],
    "orphanCare": ["institution", "scattered", "none"],
    "level": ["undergraduate", "juniorCollege", "secondaryVocational", "primary"],
    "admitted": [True, False],
    "categories": [frozenset(), frozenset(["martyrChild"]), frozenset(["orphan"]), frozenset(["streetChild"])],
    "sameKindAid": [0, 1, 99999, 100000, 199999, 200000, 299999, 300000, 399999, 400000, 599999, 600000, PLENTY],
}


def known_values(question):
    facts = dict(question["facts"])
    values = {name: value for name, value in facts.items() if value is not None}
    for name in MONEY:
        if name in values:
            values[name] = fen(values[name])
    if "categories" in values:
        values["categories"] = frozenset(values["categories"])
    for name in STANDARDS:
        value = question["standards"].get(name)
        if value is not None:
            values["standards." + name] = fen(value)
    return values


def faults(question, asked):
    """The paths of facts and standards that are no admissible values."""
    found = []
    for name, value in question["facts"].items():
        if name not in asked + ["dibaoCertified", "otherAcademicYear"]:
            found.append(name)
        elif value is not None and not admissible(name, value):
            found.append(name)
    if question["subject"] == "dibao" and question["facts"].get("householdSize") is None:
        found.append("householdSize")
    return found or [
        "standards." + name for name in STANDARDS
        if question["standards"].get(name) is not None and not is_money(question["standards"][name])
    ]


def is_money(value):
    return re.fullmatch(r"[0-9]{1,13}(\.[0-9]{1,2})?", str(value)) is not None


def admissible(name, value):
    if name in MONEY:
        return is_money(value)
    if name in ("householdSize", "semesters"):
        return type(value) is int and 1 <= value <= (1000 if name == "householdSize" else 2)
    if name in ("dibaoCertified", "lowIncomeCertified", "minor", "admitted", "otherAcademicYear"):
        return type(value) is bool
    if name == "categories":
        return isinstance(value, list) and set(value) <= GROUPS
    return value in CHOICES[name] + ["juniorSecondary", "seniorSecondary", "postgraduate"]


def candidates(name, known, readings):
    """Values of an unknown fact at which a rule could turn."""
    if name == "lowIncomeCertified" and readings.get("lowIncomeTest") == "income":
        return [None]  # income stands in for it
    if name == "semesters":
        return [2]  # absent: the whole year
    if name == "householdSize":
        return [1, 2, 3, 1000]
    if name in CHOICES:
        return CHOICES[name]
    sizes = [known["householdSize"]] if "householdSize" in known else [1, 2, 3, 1000]
    turns = {0, PLENTY}
    if name == "monthlyIncome":
        for size, key in itertools.product(sizes, (key for key in known if key.startswith("standards."))):
            line = known[key] * size
            turns |= {line - 1, line, line + 1, line * 3 // 2, line * 3 // 2 + 1}
        return sorted(turn for turn in turns if turn >= 0)
    income = known.get("monthlyIncome", 0)
    for size in sizes:
        turns |= {income // size, income // size + 1, income * 2 // (3 * size), income * 2 // (3 * size) + 1}
    return sorted(turns)


def answer(question):
    if question["subject"] not in PROGRAMMES:
        return {"id": question["id"], "unsupported": True}
    rule, unit, asked = PROGRAMMES[question["subject"]]
    wrong = faults(question, asked)
    if wrong:
        return {"id": question["id"], "error": wrong}
    known = known_values(question)
    readings = question["readings"]
    unknown = [name for name in asked + ["standards." + one for one in STANDARDS] if name not in known]
    tried = [candidates(name, known, readings) for name in unknown]
    results = {}
    for choice in itertools.product(*tried):
        results[choice] = rule(World({**known, **dict(zip(unknown, choice))}, readings))
    found = set(results.values())
    if len(found) == 1:
        result = found.pop()
        if result is None:
            return {"id": question["id"], "outcome": "notEntitled"}
        return {"id": question["id"], "outcome": "entitled", "amount": yuan(result), "unit": unit}
    sums = [result or 0 for result in found]
    missing = [name for place, name in enumerate(unknown) if matters(place, results)]
    top = max(sums)
    largest = {} if top > PLENTY // 100 else {"max": yuan(top)}
    return {"id": question["id"], "outcome": "undetermined", "unit": unit, "missing": missing, "min": yuan(min(sums)), **largest}


def matters(place, results):
    """Whether some result changes with one unknown fact alone."""
    by_others = {}
    for choice, result in results.items():
        by_others.setdefault(choice[:place] + choice[place + 1:], set()).add(result)
    return any(len(one) > 1 for one in by_others.values())


for line in sys.stdin:
    if line.strip():
        print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)
