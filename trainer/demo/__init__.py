"""Sample data: a ward of about a hundred invented officials, made by the desks themselves."""

from trainer.demo.making import make_demo
from trainer.demo.people import DemoPerson, people, person_for
from trainer.demo.reusing import ready_demo

__all__ = ["DemoPerson", "make_demo", "people", "person_for", "ready_demo"]
