"""Conditions: the small language in which authors say when something holds; nothing of Python is evaluated.

It stands in `when`, `editable` and the goals of scenarios: `fault.left_at_home`, `minutes > 15`,
`state = "new" and level != "none"`, `PA119.assigned_at <= 10`, `tags has "fire"`. Spring's expression
language and Yarn Spinner's line conditions gave the idea; a parser of its own is smaller than a Python sandbox
is safe, speaks Vietnamese, and finds wrong names and types when the file is read, not when a learner plays.

    condition  = all , { "or" , all } ;
    all        = denial , { "and" , denial } ;
    denial     = { "not" } , comparison ;
    comparison = sum , [ sign , sum | "has" , sum | "in" , list ] ;
    sign       = "=" | "!=" | "<" | "<=" | ">" | ">=" ;
    list       = "[" , sum , { "," , sum } , "]" ;
    sum        = [ "-" ] , part , { ( "+" | "-" ) , [ "-" ] , part } ;
    part       = number | text | "true" | "false" | name | "(" , condition , ")" ;
    number     = digit , { digit } , [ "." , digit , { digit } ] ;
    text       = '"' , { any character that is seen, except '"' } , '"' ;
    name       = letter , { word } , [ "." , word , { word } ] ;
    word       = letter | digit | "_" ;                    letters are a–z and A–Z, digits 0–9

Blanks may stand between any two of these. A hyphen is always a minus, so an id with a hyphen has no name here.
At most 200 characters and 20 brackets inside each other. Types never mix; what each sign takes:

    and or not          boolean
    = != in             two of one type: boolean, number, text, date; a choice only with one of its values
    < <= > >=           two numbers, or two dates
    + -                 numbers, whole or decimal, counted exactly
    has                 a set of texts on the left, a text on the right

A date is compared with a date, or with a text that is one: `received_on < "2026-07-07"`. Texts are equal when
their NFC is. A field not yet set has the value None: a comparison with it is false, only `!=` is true; a sum
with it is not set either; a boolean that is not set is false. `and` and `or` stop as soon as they know.
"""

from trainer.scenarios.conditions.checking import Remark, Type, check
from trainer.scenarios.conditions.evaluating import holds
from trainer.scenarios.conditions.parsing import ALWAYS, parse
from trainer.scenarios.conditions.tree import Condition, ConditionFault, Tree, Value

__all__ = [
    "ALWAYS",
    "Condition",
    "ConditionFault",
    "Remark",
    "Tree",
    "Type",
    "Value",
    "check",
    "holds",
    "parse",
]
