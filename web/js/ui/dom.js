// Elements without ceremony.

/**
 * An element with its attributes and children. Members that start with "on" are listeners, false and null ones are left
 * out, arrays of children are flattened; texts never become markup.
 * Example: h('button', {class: 'quiet', onclick: close}, '×')
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  fill(element, children);
  return element;
}

/** An SVG element. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(element, attributes);
  fill(element, children);
  return element;
}

/** Puts these children in place of what an element holds. */
export function replace(element, ...children) {
  element.replaceChildren();
  fill(element, children);
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
      Object.entries(value).forEach(([property, text]) => element.style.setProperty(property, text));
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
}

function fill(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
}
