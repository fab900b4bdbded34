"""When things happen, pure: ``now`` is always an argument.

``timetable`` when a digest is due · ``zones`` · ``places`` and ``cities`` where people live
``polling`` when a feed is asked again
``pacer`` when a message may leave · ``clock`` whether the machine's clock can be believed
"""
