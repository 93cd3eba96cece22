"""What nouns take up again: sorts of bodies, the bodies of a text, and which of them "l'organisation" means.

No stage of its own: the stages that ask make one :class:`~pipeline.stages.reference.bodies.Bodies` an article.
"""
