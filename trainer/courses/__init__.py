"""What is read: courses, modules and pages, the glossary, and the curriculum (post → modules)."""
