"""Whose points a list is, weighed: every person, body and state of the article, several together, and nobody.

The finders of :mod:`pipeline.stages.points.speakers` follow rules that read the intro; each is right where its words
are the usual ones. Here all who may be meant are offered (:mod:`offers`). What speaks for and against each is drawn
from the intro (:mod:`intro`) and the sentences above (:mod:`sentences` over :mod:`elements` and :mod:`agreement`): its
signs (:mod:`signs`), the rules' answer one among them. The heaviest is taken (:mod:`choice`).
"""
