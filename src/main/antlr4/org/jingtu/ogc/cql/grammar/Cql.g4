/*
 * CQL2 text, from the rules of OGC 21-065. One rule a precedence and no alternatives that need to look far ahead, so that
 * reading takes time in proportion to length; whether operands fit their operator is the compiler's business.
 */
grammar Cql;

options { caseInsensitive = true; }

filter : expression EOF ;

expression : conjunction (OR conjunction)* ;
conjunction : negation (AND negation)* ;
negation : NOT? predicate ;

predicate : sum test? ;
test
    : COMPARISON sum                                        # comparison
    | NOT? LIKE sum                                         # like
    | NOT? BETWEEN sum AND sum                              # between
    | NOT? IN '(' expression (',' expression)* ')'          # in
    | IS NOT? NULL                                          # isNull
    ;

sum : product (sign product)* ;
product : power ((TIMES | DIVIDE | MODULO | DIV) power)* ;
power : operand (CARET operand)? ;

operand
    : '(' expression ')'                                    # group
    | STRING                                                # text
    | number                                                # numeral
    | (TRUE | FALSE)                                        # truth
    | geometry                                              # shape
    | NAME '(' (expression (',' expression)*)? ')'          # call
    | (NAME | QUOTED)                                       # property
    ;

number : sign? NUMBER ;
sign : PLUS | MINUS ;

geometry
    : POINT NAME? point
    | LINESTRING NAME? line
    | POLYGON NAME? polygon
    | MULTIPOINT NAME? '(' (point (',' point)* | coordinate (',' coordinate)*) ')'
    | MULTILINESTRING NAME? '(' line (',' line)* ')'
    | MULTIPOLYGON NAME? '(' polygon (',' polygon)* ')'
    | GEOMETRYCOLLECTION NAME? '(' geometry (',' geometry)* ')'
    ;

point : '(' coordinate ')' ;
line : '(' coordinate (',' coordinate)+ ')' ;
polygon : '(' line (',' line)* ')' ;
coordinate : number number number? ;

AND : 'AND' ;
OR : 'OR' ;
NOT : 'NOT' ;
LIKE : 'LIKE' ;
BETWEEN : 'BETWEEN' ;
IN : 'IN' ;
IS : 'IS' ;
NULL : 'NULL' ;
TRUE : 'TRUE' ;
FALSE : 'FALSE' ;
DIV : 'DIV' ;
POINT : 'POINT' ;
LINESTRING : 'LINESTRING' ;
POLYGON : 'POLYGON' ;
MULTIPOINT : 'MULTIPOINT' ;
MULTILINESTRING : 'MULTILINESTRING' ;
MULTIPOLYGON : 'MULTIPOLYGON' ;
GEOMETRYCOLLECTION : 'GEOMETRYCOLLECTION' ;

COMPARISON : '=' | '<>' | '<=' | '>=' | '<' | '>' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
MODULO : '%' ;
CARET : '^' ;
OPEN : '(' ;
CLOSE : ')' ;

NUMBER : [0-9]+ ('.' [0-9]*)? EXPONENT? | '.' [0-9]+ EXPONENT? ;
fragment EXPONENT : 'E' [+-]? [0-9]+ ;
STRING : '\'' ('\'\'' | '\\\'' | '\\' ~['] | ~['\\])* '\'' ;
QUOTED : '"' ~["]+ '"' ;
NAME : [\p{L}_:] [\p{L}\p{N}_.:]* ;
BLANK : [ \t\r\n]+ -> skip ;
