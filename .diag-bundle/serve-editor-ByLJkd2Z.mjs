import { a as __toCommonJS, i as __require, n as __esmMin, r as __exportAll, t as __commonJSMin } from "./rolldown-runtime-DFvZvCNp.mjs";
import { A as Times, B as Alternative, C as Percent, D as SymbolMoney, E as SingleQuoted, F as word, G as RepetitionMandatoryWithSeparator, H as Option, I as unitWords, J as MESSAGE_SCHEMAS, K as RepetitionWithSeparator, L as weekdayWords, M as UnitWord, N as WeekdayWord, O as Text, P as isReserved, R as tokenMatcher, S as OpenParen, T as SingleEquals, U as Repetition, V as NonTerminal, W as RepetitionMandatory, X as objectOf, Z as createLineIndex, _ as Money, b as OpenBrace, c as CloseBrace, ct as readFileName, d as Comma, f as Comparison, g as Minus, h as EventWord, j as UnclosedText, k as TimeText, l as CloseBracket, m as DurationPart, o as tokenize, p as DateText, q as Terminal, s as createGrammar, u as CloseParen, v as Name, w as Plus, x as OpenBracket, y as NumberText, z as Alternation } from "./read-files-CocT6yUl.mjs";
import { a as TEXT, c as typeOfNeed, i as LOOP, n as ALWAYS, o as describeType, r as ANYTHING, s as fieldsOf, t as compileMessages } from "./compile-messages-3EHM6YpI.mjs";
import { t as lower } from "./lower-C5lQyXtM.mjs";
import { n as drawPicture, o as triggerWords, t as couponWords } from "./coupon-Q64p4oBg.mjs";
import { t as pictureSvg } from "./svg-BP2m17on.mjs";
import { l as choicesOf, t as RELANCE_YAML_SCHEMA } from "./relance-yaml.schema-C_aX0j0r.mjs";
import { t as CHANNELS } from "./program-DWOgb6NE.mjs";
import { n as timeZones } from "./time-zone-Ba7uShYF.mjs";
import { n as createLiquidEngine, t as BUILT_IN_TAGS } from "./engine-CldE6POJ.mjs";
import { d as require_dist, o as SCHEMA_YAML_SCHEMA, r as optionalEntities, u as scalarNames } from "./load-schema-aXtmfiWl.mjs";
import { t as format } from "./format-DVcMyy3N.mjs";
import { t as spokenDuration } from "./duration-DQtWKM9h.mjs";
import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";
import { t as createChecker } from "./checker-CAcixnj7.mjs";
import { n as pageAddress, t as packageVersion } from "./version-l02JzURa.mjs";
import { mkdtemp, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { convert } from "html-to-text";
import { Worker } from "node:worker_threads";

// node_modules/vscode-languageserver/lib/common/utils/is.js
var require_is$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.boolean = boolean;
	exports.string = string;
	exports.number = number;
	exports.error = error;
	exports.func = func;
	exports.array = array;
	exports.stringArray = stringArray;
	exports.typedArray = typedArray;
	exports.thenable = thenable;
	function boolean(value) {
		return value === true || value === false;
	}
	function string(value) {
		return typeof value === "string" || value instanceof String;
	}
	function number(value) {
		return typeof value === "number" || value instanceof Number;
	}
	function error(value) {
		return value instanceof Error;
	}
	function func(value) {
		return typeof value === "function";
	}
	function array(value) {
		return Array.isArray(value);
	}
	function stringArray(value) {
		return array(value) && value.every((elem) => string(elem));
	}
	function typedArray(value, check) {
		return Array.isArray(value) && value.every(check);
	}
	function thenable(value) {
		return value && func(value.then);
	}
}));

// node_modules/vscode-jsonrpc/lib/common/is.js
var require_is$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.boolean = boolean;
	exports.string = string;
	exports.number = number;
	exports.error = error;
	exports.func = func;
	exports.array = array;
	exports.stringArray = stringArray;
	function boolean(value) {
		return value === true || value === false;
	}
	function string(value) {
		return typeof value === "string" || value instanceof String;
	}
	function number(value) {
		return typeof value === "number" || value instanceof Number;
	}
	function error(value) {
		return value instanceof Error;
	}
	function func(value) {
		return typeof value === "function";
	}
	function array(value) {
		return Array.isArray(value);
	}
	function stringArray(value) {
		return array(value) && value.every((elem) => string(elem));
	}
}));

// node_modules/vscode-jsonrpc/lib/common/messages.js
var require_messages$1 = /* @__PURE__ */ __commonJSMin(((exports, module, this$19) => {
	var __createBinding = this$19 && this$19.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$19 && this$19.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$19 && this$19.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Message = exports.NotificationType9 = exports.NotificationType8 = exports.NotificationType7 = exports.NotificationType6 = exports.NotificationType5 = exports.NotificationType4 = exports.NotificationType3 = exports.NotificationType2 = exports.NotificationType1 = exports.NotificationType0 = exports.NotificationType = exports.RequestType9 = exports.RequestType8 = exports.RequestType7 = exports.RequestType6 = exports.RequestType5 = exports.RequestType4 = exports.RequestType3 = exports.RequestType2 = exports.RequestType1 = exports.RequestType = exports.RequestType0 = exports.AbstractMessageSignature = exports.ParameterStructures = exports.ResponseError = exports.ErrorCodes = void 0;
	const is = __importStar(require_is$1());
	/**
	* Predefined error codes.
	*/
	var ErrorCodes;
	(function(ErrorCodes) {
		ErrorCodes.ParseError = -32700;
		ErrorCodes.InvalidRequest = -32600;
		ErrorCodes.MethodNotFound = -32601;
		ErrorCodes.InvalidParams = -32602;
		ErrorCodes.InternalError = -32603;
		/**
		* This is the start range of JSON RPC reserved error codes.
		* It doesn't denote a real error code. No application error codes should
		* be defined between the start and end range. For backwards
		* compatibility the `ServerNotInitialized` and the `UnknownErrorCode`
		* are left in the range.
		*
		* @since 3.16.0
		*/
		ErrorCodes.jsonrpcReservedErrorRangeStart = -32099;
		/** @deprecated use  jsonrpcReservedErrorRangeStart */
		ErrorCodes.serverErrorStart = -32099;
		/**
		* An error occurred when write a message to the transport layer.
		*/
		ErrorCodes.MessageWriteError = -32099;
		/**
		* An error occurred when reading a message from the transport layer.
		*/
		ErrorCodes.MessageReadError = -32098;
		/**
		* The connection got disposed or lost and all pending responses got
		* rejected.
		*/
		ErrorCodes.PendingResponseRejected = -32097;
		/**
		* The connection is inactive and a use of it failed.
		*/
		ErrorCodes.ConnectionInactive = -32096;
		/**
		* Error code indicating that a server received a notification or
		* request before the server has received the `initialize` request.
		*/
		ErrorCodes.ServerNotInitialized = -32002;
		ErrorCodes.UnknownErrorCode = -32001;
		/**
		* This is the end range of JSON RPC reserved error codes.
		* It doesn't denote a real error code.
		*
		* @since 3.16.0
		*/
		ErrorCodes.jsonrpcReservedErrorRangeEnd = -32e3;
		/** @deprecated use  jsonrpcReservedErrorRangeEnd */
		ErrorCodes.serverErrorEnd = -32e3;
	})(ErrorCodes || (exports.ErrorCodes = ErrorCodes = {}));
	/**
	* An error object return in a response in case a request
	* has failed.
	*/
	var ResponseError = class ResponseError extends Error {
		code;
		data;
		constructor(code, message, data) {
			super(message);
			this.code = is.number(code) ? code : ErrorCodes.UnknownErrorCode;
			this.data = data;
			Object.setPrototypeOf(this, ResponseError.prototype);
		}
		toJson() {
			const result = {
				code: this.code,
				message: this.message
			};
			if (this.data !== void 0) result.data = this.data;
			return result;
		}
	};
	exports.ResponseError = ResponseError;
	var ParameterStructures = class ParameterStructures {
		kind;
		/**
		* The parameter structure is automatically inferred on the number of parameters
		* and the parameter type in case of a single param.
		*/
		static auto = new ParameterStructures("auto");
		/**
		* Forces `byPosition` parameter structure. This is useful if you have a single
		* parameter which has a literal type.
		*/
		static byPosition = new ParameterStructures("byPosition");
		/**
		* Forces `byName` parameter structure. This is only useful when having a single
		* parameter. The library will report errors if used with a different number of
		* parameters.
		*/
		static byName = new ParameterStructures("byName");
		constructor(kind) {
			this.kind = kind;
		}
		static is(value) {
			return value === ParameterStructures.auto || value === ParameterStructures.byName || value === ParameterStructures.byPosition;
		}
		toString() {
			return this.kind;
		}
	};
	exports.ParameterStructures = ParameterStructures;
	/**
	* An abstract implementation of a MessageType.
	*/
	var AbstractMessageSignature = class {
		method;
		numberOfParams;
		constructor(method, numberOfParams) {
			this.method = method;
			this.numberOfParams = numberOfParams;
		}
		get parameterStructures() {
			return ParameterStructures.auto;
		}
	};
	exports.AbstractMessageSignature = AbstractMessageSignature;
	/**
	* Classes to type request response pairs
	*/
	var RequestType0 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 0);
		}
	};
	exports.RequestType0 = RequestType0;
	var RequestType = class extends AbstractMessageSignature {
		_parameterStructures;
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method, _parameterStructures = ParameterStructures.auto) {
			super(method, 1);
			this._parameterStructures = _parameterStructures;
		}
		get parameterStructures() {
			return this._parameterStructures;
		}
	};
	exports.RequestType = RequestType;
	var RequestType1 = class extends AbstractMessageSignature {
		_parameterStructures;
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method, _parameterStructures = ParameterStructures.auto) {
			super(method, 1);
			this._parameterStructures = _parameterStructures;
		}
		get parameterStructures() {
			return this._parameterStructures;
		}
	};
	exports.RequestType1 = RequestType1;
	var RequestType2 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 2);
		}
	};
	exports.RequestType2 = RequestType2;
	var RequestType3 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 3);
		}
	};
	exports.RequestType3 = RequestType3;
	var RequestType4 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 4);
		}
	};
	exports.RequestType4 = RequestType4;
	var RequestType5 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 5);
		}
	};
	exports.RequestType5 = RequestType5;
	var RequestType6 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 6);
		}
	};
	exports.RequestType6 = RequestType6;
	var RequestType7 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 7);
		}
	};
	exports.RequestType7 = RequestType7;
	var RequestType8 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 8);
		}
	};
	exports.RequestType8 = RequestType8;
	var RequestType9 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 9);
		}
	};
	exports.RequestType9 = RequestType9;
	var NotificationType = class extends AbstractMessageSignature {
		_parameterStructures;
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method, _parameterStructures = ParameterStructures.auto) {
			super(method, 1);
			this._parameterStructures = _parameterStructures;
		}
		get parameterStructures() {
			return this._parameterStructures;
		}
	};
	exports.NotificationType = NotificationType;
	var NotificationType0 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 0);
		}
	};
	exports.NotificationType0 = NotificationType0;
	var NotificationType1 = class extends AbstractMessageSignature {
		_parameterStructures;
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method, _parameterStructures = ParameterStructures.auto) {
			super(method, 1);
			this._parameterStructures = _parameterStructures;
		}
		get parameterStructures() {
			return this._parameterStructures;
		}
	};
	exports.NotificationType1 = NotificationType1;
	var NotificationType2 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 2);
		}
	};
	exports.NotificationType2 = NotificationType2;
	var NotificationType3 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 3);
		}
	};
	exports.NotificationType3 = NotificationType3;
	var NotificationType4 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 4);
		}
	};
	exports.NotificationType4 = NotificationType4;
	var NotificationType5 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 5);
		}
	};
	exports.NotificationType5 = NotificationType5;
	var NotificationType6 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 6);
		}
	};
	exports.NotificationType6 = NotificationType6;
	var NotificationType7 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 7);
		}
	};
	exports.NotificationType7 = NotificationType7;
	var NotificationType8 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 8);
		}
	};
	exports.NotificationType8 = NotificationType8;
	var NotificationType9 = class extends AbstractMessageSignature {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		_;
		constructor(method) {
			super(method, 9);
		}
	};
	exports.NotificationType9 = NotificationType9;
	var Message;
	(function(Message) {
		/**
		* Tests if the given message is a request message
		*/
		function isRequest(message) {
			const candidate = message;
			return candidate && is.string(candidate.method) && (is.string(candidate.id) || is.number(candidate.id));
		}
		Message.isRequest = isRequest;
		/**
		* Tests if the given message is a notification message
		*/
		function isNotification(message) {
			const candidate = message;
			return candidate && is.string(candidate.method) && message.id === void 0;
		}
		Message.isNotification = isNotification;
		/**
		* Tests if the given message is a response message
		*/
		function isResponse(message) {
			const candidate = message;
			return candidate && (candidate.result !== void 0 || !!candidate.error) && (is.string(candidate.id) || is.number(candidate.id) || candidate.id === null);
		}
		Message.isResponse = isResponse;
	})(Message || (exports.Message = Message = {}));
}));

// node_modules/vscode-jsonrpc/lib/common/linkedMap.js
var require_linkedMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LRUCache = exports.LinkedMap = exports.Touch = void 0;
	var Touch;
	(function(Touch) {
		Touch.None = 0;
		Touch.First = 1;
		Touch.AsOld = Touch.First;
		Touch.Last = 2;
		Touch.AsNew = Touch.Last;
	})(Touch || (exports.Touch = Touch = {}));
	var LinkedMap = class {
		[Symbol.toStringTag] = "LinkedMap";
		_map;
		_head;
		_tail;
		_size;
		_state;
		constructor() {
			this._map = /* @__PURE__ */ new Map();
			this._head = void 0;
			this._tail = void 0;
			this._size = 0;
			this._state = 0;
		}
		clear() {
			this._map.clear();
			this._head = void 0;
			this._tail = void 0;
			this._size = 0;
			this._state++;
		}
		isEmpty() {
			return !this._head && !this._tail;
		}
		get size() {
			return this._size;
		}
		get first() {
			return this._head?.value;
		}
		get last() {
			return this._tail?.value;
		}
		before(key) {
			const item = this._map.get(key);
			return item ? item.previous?.value : void 0;
		}
		after(key) {
			const item = this._map.get(key);
			return item ? item.next?.value : void 0;
		}
		has(key) {
			return this._map.has(key);
		}
		get(key, touch = Touch.None) {
			const item = this._map.get(key);
			if (!item) return;
			if (touch !== Touch.None) this.touch(item, touch);
			return item.value;
		}
		set(key, value, touch = Touch.None) {
			let item = this._map.get(key);
			if (item) {
				item.value = value;
				if (touch !== Touch.None) this.touch(item, touch);
			} else {
				item = {
					key,
					value,
					next: void 0,
					previous: void 0
				};
				switch (touch) {
					case Touch.None:
						this.addItemLast(item);
						break;
					case Touch.First:
						this.addItemFirst(item);
						break;
					case Touch.Last:
						this.addItemLast(item);
						break;
					default: this.addItemLast(item);
				}
				this._map.set(key, item);
				this._size++;
			}
			return this;
		}
		delete(key) {
			return !!this.remove(key);
		}
		remove(key) {
			const item = this._map.get(key);
			if (!item) return;
			this._map.delete(key);
			this.removeItem(item);
			this._size--;
			return item.value;
		}
		shift() {
			if (!this._head && !this._tail) return;
			if (!this._head || !this._tail) throw new Error("Invalid list");
			const item = this._head;
			this._map.delete(item.key);
			this.removeItem(item);
			this._size--;
			return item.value;
		}
		forEach(callbackfn, thisArg) {
			const state = this._state;
			let current = this._head;
			while (current) {
				if (thisArg) callbackfn.bind(thisArg)(current.value, current.key, this);
				else callbackfn(current.value, current.key, this);
				if (this._state !== state) throw new Error(`LinkedMap got modified during iteration.`);
				current = current.next;
			}
		}
		keys() {
			const state = this._state;
			let current = this._head;
			const iterator = {
				[Symbol.iterator]: () => {
					return iterator;
				},
				next: () => {
					if (this._state !== state) throw new Error(`LinkedMap got modified during iteration.`);
					if (current) {
						const result = {
							value: current.key,
							done: false
						};
						current = current.next;
						return result;
					} else return {
						value: void 0,
						done: true
					};
				}
			};
			return iterator;
		}
		values() {
			const state = this._state;
			let current = this._head;
			const iterator = {
				[Symbol.iterator]: () => {
					return iterator;
				},
				next: () => {
					if (this._state !== state) throw new Error(`LinkedMap got modified during iteration.`);
					if (current) {
						const result = {
							value: current.value,
							done: false
						};
						current = current.next;
						return result;
					} else return {
						value: void 0,
						done: true
					};
				}
			};
			return iterator;
		}
		entries() {
			const state = this._state;
			let current = this._head;
			const iterator = {
				[Symbol.iterator]: () => {
					return iterator;
				},
				next: () => {
					if (this._state !== state) throw new Error(`LinkedMap got modified during iteration.`);
					if (current) {
						const result = {
							value: [current.key, current.value],
							done: false
						};
						current = current.next;
						return result;
					} else return {
						value: void 0,
						done: true
					};
				}
			};
			return iterator;
		}
		[Symbol.iterator]() {
			return this.entries();
		}
		trimOld(newSize) {
			if (newSize >= this.size) return;
			if (newSize === 0) {
				this.clear();
				return;
			}
			let current = this._head;
			let currentSize = this.size;
			while (current && currentSize > newSize) {
				this._map.delete(current.key);
				current = current.next;
				currentSize--;
			}
			this._head = current;
			this._size = currentSize;
			if (current) current.previous = void 0;
			this._state++;
		}
		addItemFirst(item) {
			if (!this._head && !this._tail) this._tail = item;
			else if (!this._head) throw new Error("Invalid list");
			else {
				item.next = this._head;
				this._head.previous = item;
			}
			this._head = item;
			this._state++;
		}
		addItemLast(item) {
			if (!this._head && !this._tail) this._head = item;
			else if (!this._tail) throw new Error("Invalid list");
			else {
				item.previous = this._tail;
				this._tail.next = item;
			}
			this._tail = item;
			this._state++;
		}
		removeItem(item) {
			if (item === this._head && item === this._tail) {
				this._head = void 0;
				this._tail = void 0;
			} else if (item === this._head) {
				if (!item.next) throw new Error("Invalid list");
				item.next.previous = void 0;
				this._head = item.next;
			} else if (item === this._tail) {
				if (!item.previous) throw new Error("Invalid list");
				item.previous.next = void 0;
				this._tail = item.previous;
			} else {
				const next = item.next;
				const previous = item.previous;
				if (!next || !previous) throw new Error("Invalid list");
				next.previous = previous;
				previous.next = next;
			}
			item.next = void 0;
			item.previous = void 0;
			this._state++;
		}
		touch(item, touch) {
			if (!this._head || !this._tail) throw new Error("Invalid list");
			if (touch !== Touch.First && touch !== Touch.Last) return;
			if (touch === Touch.First) {
				if (item === this._head) return;
				const next = item.next;
				const previous = item.previous;
				if (item === this._tail) {
					previous.next = void 0;
					this._tail = previous;
				} else {
					next.previous = previous;
					previous.next = next;
				}
				item.previous = void 0;
				item.next = this._head;
				this._head.previous = item;
				this._head = item;
				this._state++;
			} else if (touch === Touch.Last) {
				if (item === this._tail) return;
				const next = item.next;
				const previous = item.previous;
				if (item === this._head) {
					next.previous = void 0;
					this._head = next;
				} else {
					next.previous = previous;
					previous.next = next;
				}
				item.next = void 0;
				item.previous = this._tail;
				this._tail.next = item;
				this._tail = item;
				this._state++;
			}
		}
		toJSON() {
			const data = [];
			this.forEach((value, key) => {
				data.push([key, value]);
			});
			return data;
		}
		fromJSON(data) {
			this.clear();
			for (const [key, value] of data) this.set(key, value);
		}
	};
	exports.LinkedMap = LinkedMap;
	var LRUCache = class extends LinkedMap {
		_limit;
		_ratio;
		constructor(limit, ratio = 1) {
			super();
			this._limit = limit;
			this._ratio = Math.min(Math.max(0, ratio), 1);
		}
		get limit() {
			return this._limit;
		}
		set limit(limit) {
			this._limit = limit;
			this.checkTrim();
		}
		get ratio() {
			return this._ratio;
		}
		set ratio(ratio) {
			this._ratio = Math.min(Math.max(0, ratio), 1);
			this.checkTrim();
		}
		get(key, touch = Touch.AsNew) {
			return super.get(key, touch);
		}
		peek(key) {
			return super.get(key, Touch.None);
		}
		set(key, value) {
			super.set(key, value, Touch.Last);
			this.checkTrim();
			return this;
		}
		checkTrim() {
			if (this.size > this._limit) this.trimOld(Math.round(this._limit * this._ratio));
		}
	};
	exports.LRUCache = LRUCache;
}));

// node_modules/vscode-jsonrpc/lib/common/disposable.js
var require_disposable = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Disposable = void 0;
	var Disposable;
	(function(Disposable) {
		function create(func) {
			return { dispose: func };
		}
		Disposable.create = create;
	})(Disposable || (exports.Disposable = Disposable = {}));
}));

// node_modules/vscode-jsonrpc/lib/common/ral.js
var require_ral = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	let _ral;
	function RAL() {
		if (_ral === void 0) throw new Error(`No runtime abstraction layer installed`);
		return _ral;
	}
	(function(RAL) {
		function install(ral) {
			if (ral === void 0) throw new Error(`No runtime abstraction layer provided`);
			_ral = ral;
		}
		RAL.install = install;
	})(RAL || (RAL = {}));
	exports.default = RAL;
}));

// node_modules/vscode-jsonrpc/lib/common/events.js
var require_events = /* @__PURE__ */ __commonJSMin(((exports, module, this$18) => {
	var __importDefault = this$18 && this$18.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Emitter = exports.Event = void 0;
	const ral_1 = __importDefault(require_ral());
	var Event;
	(function(Event) {
		const _disposable = { dispose() {} };
		Event.None = function() {
			return _disposable;
		};
	})(Event || (exports.Event = Event = {}));
	var CallbackList = class {
		_callbacks;
		_contexts;
		add(callback, context = null, bucket) {
			if (!this._callbacks) {
				this._callbacks = [];
				this._contexts = [];
			}
			this._callbacks.push(callback);
			this._contexts.push(context);
			if (Array.isArray(bucket)) bucket.push({ dispose: () => this.remove(callback, context) });
		}
		remove(callback, context = null) {
			if (!this._callbacks) return;
			let foundCallbackWithDifferentContext = false;
			for (let i = 0, len = this._callbacks.length; i < len; i++) if (this._callbacks[i] === callback) {
				if (this._contexts[i] === context) {
					this._callbacks.splice(i, 1);
					this._contexts.splice(i, 1);
					return;
				} else foundCallbackWithDifferentContext = true;
			}
			if (foundCallbackWithDifferentContext) throw new Error("When adding a listener with a context, you should remove it with the same context");
		}
		invoke(...args) {
			if (!this._callbacks) return [];
			const ret = [], callbacks = this._callbacks.slice(0), contexts = this._contexts.slice(0);
			for (let i = 0, len = callbacks.length; i < len; i++) try {
				ret.push(callbacks[i].apply(contexts[i], args));
			} catch (e) {
				(0, ral_1.default)().console.error(e);
			}
			return ret;
		}
		isEmpty() {
			return !this._callbacks || this._callbacks.length === 0;
		}
		dispose() {
			this._callbacks = void 0;
			this._contexts = void 0;
		}
	};
	var Emitter = class Emitter {
		_options;
		static _noop = function() {};
		_event;
		_callbacks;
		constructor(_options) {
			this._options = _options;
		}
		/**
		* For the public to allow to subscribe
		* to events from this Emitter
		*/
		get event() {
			if (!this._event) this._event = (listener, thisArgs, disposables) => {
				if (!this._callbacks) this._callbacks = new CallbackList();
				if (this._options && this._options.onFirstListenerAdd && this._callbacks.isEmpty()) this._options.onFirstListenerAdd(this);
				this._callbacks.add(listener, thisArgs);
				const result = { dispose: () => {
					if (!this._callbacks) return;
					this._callbacks.remove(listener, thisArgs);
					result.dispose = Emitter._noop;
					if (this._options && this._options.onLastListenerRemove && this._callbacks.isEmpty()) this._options.onLastListenerRemove(this);
				} };
				if (Array.isArray(disposables)) disposables.push(result);
				return result;
			};
			return this._event;
		}
		/**
		* To be kept private to fire an event to
		* subscribers
		*/
		fire(event) {
			if (this._callbacks) this._callbacks.invoke.call(this._callbacks, event);
		}
		dispose() {
			if (this._callbacks) {
				this._callbacks.dispose();
				this._callbacks = void 0;
			}
		}
	};
	exports.Emitter = Emitter;
}));

// node_modules/vscode-jsonrpc/lib/common/cancellation.js
var require_cancellation = /* @__PURE__ */ __commonJSMin(((exports, module, this$17) => {
	var __createBinding = this$17 && this$17.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$17 && this$17.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$17 && this$17.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __importDefault = this$17 && this$17.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CancellationTokenSource = exports.CancellationToken = void 0;
	const ral_1 = __importDefault(require_ral());
	const Is = __importStar(require_is$1());
	const events_1 = require_events();
	var CancellationToken;
	(function(CancellationToken) {
		CancellationToken.None = Object.freeze({
			isCancellationRequested: false,
			onCancellationRequested: events_1.Event.None
		});
		CancellationToken.Cancelled = Object.freeze({
			isCancellationRequested: true,
			onCancellationRequested: events_1.Event.None
		});
		function is(value) {
			const candidate = value;
			return candidate && (candidate === CancellationToken.None || candidate === CancellationToken.Cancelled || Is.boolean(candidate.isCancellationRequested) && !!candidate.onCancellationRequested);
		}
		CancellationToken.is = is;
	})(CancellationToken || (exports.CancellationToken = CancellationToken = {}));
	const shortcutEvent = Object.freeze(function(callback, context) {
		const handle = (0, ral_1.default)().timer.setTimeout(callback.bind(context), 0);
		return { dispose() {
			handle.dispose();
		} };
	});
	var MutableToken = class {
		_isCancelled = false;
		_emitter;
		cancel() {
			if (!this._isCancelled) {
				this._isCancelled = true;
				if (this._emitter) {
					this._emitter.fire(void 0);
					this.dispose();
				}
			}
		}
		get isCancellationRequested() {
			return this._isCancelled;
		}
		get onCancellationRequested() {
			if (this._isCancelled) return shortcutEvent;
			if (!this._emitter) this._emitter = new events_1.Emitter();
			return this._emitter.event;
		}
		dispose() {
			if (this._emitter) {
				this._emitter.dispose();
				this._emitter = void 0;
			}
		}
	};
	var CancellationTokenSource = class {
		_token;
		get token() {
			if (!this._token) this._token = new MutableToken();
			return this._token;
		}
		cancel() {
			if (!this._token) this._token = CancellationToken.Cancelled;
			else this._token.cancel();
		}
		dispose() {
			if (!this._token) this._token = CancellationToken.None;
			else if (this._token instanceof MutableToken) this._token.dispose();
		}
	};
	exports.CancellationTokenSource = CancellationTokenSource;
}));

// node_modules/vscode-jsonrpc/lib/common/sharedArrayCancellation.js
var require_sharedArrayCancellation = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SharedArrayReceiverStrategy = exports.SharedArraySenderStrategy = void 0;
	const cancellation_1 = require_cancellation();
	var CancellationState;
	(function(CancellationState) {
		CancellationState.Continue = 0;
		CancellationState.Cancelled = 1;
	})(CancellationState || (CancellationState = {}));
	var SharedArraySenderStrategy = class {
		buffers;
		constructor() {
			this.buffers = /* @__PURE__ */ new Map();
		}
		enableCancellation(request) {
			if (request.id === null) return;
			const buffer = new SharedArrayBuffer(4);
			const data = new Int32Array(buffer, 0, 1);
			data[0] = CancellationState.Continue;
			this.buffers.set(request.id, buffer);
			request.$cancellationData = buffer;
		}
		async sendCancellation(_conn, id) {
			const buffer = this.buffers.get(id);
			if (buffer === void 0) return;
			const data = new Int32Array(buffer, 0, 1);
			Atomics.store(data, 0, CancellationState.Cancelled);
		}
		cleanup(id) {
			this.buffers.delete(id);
		}
		dispose() {
			this.buffers.clear();
		}
	};
	exports.SharedArraySenderStrategy = SharedArraySenderStrategy;
	var SharedArrayBufferCancellationToken = class {
		data;
		constructor(buffer) {
			this.data = new Int32Array(buffer, 0, 1);
		}
		get isCancellationRequested() {
			return Atomics.load(this.data, 0) === CancellationState.Cancelled;
		}
		get onCancellationRequested() {
			throw new Error(`Cancellation over SharedArrayBuffer doesn't support cancellation events`);
		}
	};
	var SharedArrayBufferCancellationTokenSource = class {
		token;
		constructor(buffer) {
			this.token = new SharedArrayBufferCancellationToken(buffer);
		}
		cancel() {}
		dispose() {}
	};
	var SharedArrayReceiverStrategy = class {
		kind = "request";
		createCancellationTokenSource(request) {
			const buffer = request.$cancellationData;
			if (buffer === void 0) return new cancellation_1.CancellationTokenSource();
			return new SharedArrayBufferCancellationTokenSource(buffer);
		}
	};
	exports.SharedArrayReceiverStrategy = SharedArrayReceiverStrategy;
}));

// node_modules/vscode-jsonrpc/lib/common/semaphore.js
var require_semaphore = /* @__PURE__ */ __commonJSMin(((exports, module, this$16) => {
	var __importDefault = this$16 && this$16.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Semaphore = void 0;
	const ral_1 = __importDefault(require_ral());
	var Semaphore = class {
		_capacity;
		_active;
		_waiting;
		constructor(capacity = 1) {
			if (capacity <= 0) throw new Error("Capacity must be greater than 0");
			this._capacity = capacity;
			this._active = 0;
			this._waiting = [];
		}
		lock(thunk) {
			return new Promise((resolve, reject) => {
				this._waiting.push({
					thunk,
					resolve,
					reject
				});
				this.runNext();
			});
		}
		get active() {
			return this._active;
		}
		runNext() {
			if (this._waiting.length === 0 || this._active === this._capacity) return;
			(0, ral_1.default)().timer.setImmediate(() => this.doRunNext());
		}
		doRunNext() {
			if (this._waiting.length === 0 || this._active === this._capacity) return;
			const next = this._waiting.shift();
			this._active++;
			if (this._active > this._capacity) throw new Error(`Too many thunks active`);
			try {
				const result = next.thunk();
				if (result instanceof Promise) result.then((value) => {
					this._active--;
					next.resolve(value);
					this.runNext();
				}, (err) => {
					this._active--;
					next.reject(err);
					this.runNext();
				});
				else {
					this._active--;
					next.resolve(result);
					this.runNext();
				}
			} catch (err) {
				this._active--;
				next.reject(err);
				this.runNext();
			}
		}
	};
	exports.Semaphore = Semaphore;
}));

// node_modules/vscode-jsonrpc/lib/common/messageReader.js
var require_messageReader = /* @__PURE__ */ __commonJSMin(((exports, module, this$15) => {
	var __createBinding = this$15 && this$15.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$15 && this$15.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$15 && this$15.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __importDefault = this$15 && this$15.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ReadableStreamMessageReader = exports.AbstractMessageReader = exports.MessageReader = void 0;
	const ral_1 = __importDefault(require_ral());
	const Is = __importStar(require_is$1());
	const events_1 = require_events();
	const semaphore_1 = require_semaphore();
	var MessageReader;
	(function(MessageReader) {
		function is(value) {
			const candidate = value;
			return candidate && Is.func(candidate.listen) && Is.func(candidate.dispose) && Is.func(candidate.onError) && Is.func(candidate.onClose) && Is.func(candidate.onPartialMessage);
		}
		MessageReader.is = is;
	})(MessageReader || (exports.MessageReader = MessageReader = {}));
	var AbstractMessageReader = class {
		errorEmitter;
		closeEmitter;
		partialMessageEmitter;
		constructor() {
			this.errorEmitter = new events_1.Emitter();
			this.closeEmitter = new events_1.Emitter();
			this.partialMessageEmitter = new events_1.Emitter();
		}
		dispose() {
			this.errorEmitter.dispose();
			this.closeEmitter.dispose();
			this.partialMessageEmitter.dispose();
		}
		get onError() {
			return this.errorEmitter.event;
		}
		fireError(error) {
			this.errorEmitter.fire(this.asError(error));
		}
		get onClose() {
			return this.closeEmitter.event;
		}
		fireClose() {
			this.closeEmitter.fire(void 0);
		}
		get onPartialMessage() {
			return this.partialMessageEmitter.event;
		}
		firePartialMessage(info) {
			this.partialMessageEmitter.fire(info);
		}
		asError(error) {
			if (error instanceof Error) return error;
			else return /* @__PURE__ */ new Error(`Reader received error. Reason: ${Is.string(error.message) ? error.message : "unknown"}`);
		}
	};
	exports.AbstractMessageReader = AbstractMessageReader;
	var ResolvedMessageReaderOptions;
	(function(ResolvedMessageReaderOptions) {
		function fromOptions(options) {
			let charset;
			let contentDecoder;
			const contentDecoders = /* @__PURE__ */ new Map();
			let contentTypeDecoder;
			const contentTypeDecoders = /* @__PURE__ */ new Map();
			if (options === void 0 || typeof options === "string") charset = options ?? "utf-8";
			else {
				charset = options.charset ?? "utf-8";
				if (options.contentDecoder !== void 0) {
					contentDecoder = options.contentDecoder;
					contentDecoders.set(contentDecoder.name, contentDecoder);
				}
				if (options.contentDecoders !== void 0) for (const decoder of options.contentDecoders) contentDecoders.set(decoder.name, decoder);
				if (options.contentTypeDecoder !== void 0) {
					contentTypeDecoder = options.contentTypeDecoder;
					contentTypeDecoders.set(contentTypeDecoder.name, contentTypeDecoder);
				}
				if (options.contentTypeDecoders !== void 0) for (const decoder of options.contentTypeDecoders) contentTypeDecoders.set(decoder.name, decoder);
			}
			if (contentTypeDecoder === void 0) {
				contentTypeDecoder = (0, ral_1.default)().applicationJson.decoder;
				contentTypeDecoders.set(contentTypeDecoder.name, contentTypeDecoder);
			}
			return {
				charset,
				contentDecoder,
				contentDecoders,
				contentTypeDecoder,
				contentTypeDecoders
			};
		}
		ResolvedMessageReaderOptions.fromOptions = fromOptions;
	})(ResolvedMessageReaderOptions || (ResolvedMessageReaderOptions = {}));
	var ReadableStreamMessageReader = class extends AbstractMessageReader {
		readable;
		options;
		callback;
		nextMessageLength;
		messageToken;
		buffer;
		partialMessageTimer;
		_partialMessageTimeout;
		readSemaphore;
		constructor(readable, options) {
			super();
			this.readable = readable;
			this.options = ResolvedMessageReaderOptions.fromOptions(options);
			this.buffer = (0, ral_1.default)().messageBuffer.create(this.options.charset);
			this._partialMessageTimeout = 1e4;
			this.nextMessageLength = -1;
			this.messageToken = 0;
			this.readSemaphore = new semaphore_1.Semaphore(1);
		}
		set partialMessageTimeout(timeout) {
			this._partialMessageTimeout = timeout;
		}
		get partialMessageTimeout() {
			return this._partialMessageTimeout;
		}
		listen(callback) {
			this.nextMessageLength = -1;
			this.messageToken = 0;
			this.partialMessageTimer = void 0;
			this.callback = callback;
			const result = this.readable.onData((data) => {
				this.onData(data);
			});
			this.readable.onError((error) => this.fireError(error));
			this.readable.onClose(() => this.fireClose());
			return result;
		}
		onData(data) {
			try {
				this.buffer.append(data);
				while (true) {
					if (this.nextMessageLength === -1) {
						const headers = this.buffer.tryReadHeaders(true);
						if (!headers) return;
						const contentLength = headers.get("content-length");
						if (!contentLength) {
							this.fireError(/* @__PURE__ */ new Error(`Header must provide a Content-Length property.\n${JSON.stringify(Object.fromEntries(headers))}`));
							return;
						}
						const length = parseInt(contentLength);
						if (isNaN(length)) {
							this.fireError(/* @__PURE__ */ new Error(`Content-Length value must be a number. Got ${contentLength}`));
							return;
						}
						this.nextMessageLength = length;
					}
					const body = this.buffer.tryReadBody(this.nextMessageLength);
					if (body === void 0) {
						/** We haven't received the full message yet. */
						this.setPartialMessageTimer();
						return;
					}
					this.clearPartialMessageTimer();
					this.nextMessageLength = -1;
					this.readSemaphore.lock(async () => {
						const bytes = this.options.contentDecoder !== void 0 ? await this.options.contentDecoder.decode(body) : body;
						const message = await this.options.contentTypeDecoder.decode(bytes, this.options);
						this.callback(message);
					}).catch((error) => {
						this.fireError(error);
					});
				}
			} catch (error) {
				this.fireError(error);
			}
		}
		clearPartialMessageTimer() {
			if (this.partialMessageTimer) {
				this.partialMessageTimer.dispose();
				this.partialMessageTimer = void 0;
			}
		}
		setPartialMessageTimer() {
			this.clearPartialMessageTimer();
			if (this._partialMessageTimeout <= 0) return;
			this.partialMessageTimer = (0, ral_1.default)().timer.setTimeout((token, timeout) => {
				this.partialMessageTimer = void 0;
				if (token === this.messageToken) {
					this.firePartialMessage({
						messageToken: token,
						waitingTime: timeout
					});
					this.setPartialMessageTimer();
				}
			}, this._partialMessageTimeout, this.messageToken, this._partialMessageTimeout);
		}
	};
	exports.ReadableStreamMessageReader = ReadableStreamMessageReader;
}));

// node_modules/vscode-jsonrpc/lib/common/messageWriter.js
var require_messageWriter = /* @__PURE__ */ __commonJSMin(((exports, module, this$14) => {
	var __createBinding = this$14 && this$14.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$14 && this$14.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$14 && this$14.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __importDefault = this$14 && this$14.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.WriteableStreamMessageWriter = exports.AbstractMessageWriter = exports.MessageWriter = void 0;
	const ral_1 = __importDefault(require_ral());
	const Is = __importStar(require_is$1());
	const semaphore_1 = require_semaphore();
	const events_1 = require_events();
	const ContentLength = "Content-Length: ";
	const CRLF = "\r\n";
	var MessageWriter;
	(function(MessageWriter) {
		function is(value) {
			const candidate = value;
			return candidate && Is.func(candidate.dispose) && Is.func(candidate.onClose) && Is.func(candidate.onError) && Is.func(candidate.write);
		}
		MessageWriter.is = is;
	})(MessageWriter || (exports.MessageWriter = MessageWriter = {}));
	var AbstractMessageWriter = class {
		errorEmitter;
		closeEmitter;
		constructor() {
			this.errorEmitter = new events_1.Emitter();
			this.closeEmitter = new events_1.Emitter();
		}
		dispose() {
			this.errorEmitter.dispose();
			this.closeEmitter.dispose();
		}
		get onError() {
			return this.errorEmitter.event;
		}
		fireError(error, message, count) {
			this.errorEmitter.fire([
				this.asError(error),
				message,
				count
			]);
		}
		get onClose() {
			return this.closeEmitter.event;
		}
		fireClose() {
			this.closeEmitter.fire(void 0);
		}
		asError(error) {
			if (error instanceof Error) return error;
			else return /* @__PURE__ */ new Error(`Writer received error. Reason: ${Is.string(error.message) ? error.message : "unknown"}`);
		}
	};
	exports.AbstractMessageWriter = AbstractMessageWriter;
	var ResolvedMessageWriterOptions;
	(function(ResolvedMessageWriterOptions) {
		function fromOptions(options) {
			if (options === void 0 || typeof options === "string") return {
				charset: options ?? "utf-8",
				contentTypeEncoder: (0, ral_1.default)().applicationJson.encoder
			};
			else return {
				charset: options.charset ?? "utf-8",
				contentEncoder: options.contentEncoder,
				contentTypeEncoder: options.contentTypeEncoder ?? (0, ral_1.default)().applicationJson.encoder
			};
		}
		ResolvedMessageWriterOptions.fromOptions = fromOptions;
	})(ResolvedMessageWriterOptions || (ResolvedMessageWriterOptions = {}));
	var WriteableStreamMessageWriter = class extends AbstractMessageWriter {
		writable;
		options;
		errorCount;
		writeSemaphore;
		constructor(writable, options) {
			super();
			this.writable = writable;
			this.options = ResolvedMessageWriterOptions.fromOptions(options);
			this.errorCount = 0;
			this.writeSemaphore = new semaphore_1.Semaphore(1);
			this.writable.onError((error) => this.fireError(error));
			this.writable.onClose(() => this.fireClose());
		}
		async write(msg) {
			return this.writeSemaphore.lock(async () => {
				return this.options.contentTypeEncoder.encode(msg, this.options).then((buffer) => {
					if (this.options.contentEncoder !== void 0) return this.options.contentEncoder.encode(buffer);
					else return buffer;
				}).then((buffer) => {
					const headers = [];
					headers.push(ContentLength, buffer.byteLength.toString(), CRLF);
					headers.push(CRLF);
					return this.doWrite(msg, headers, buffer);
				}, (error) => {
					this.fireError(error);
					throw error;
				});
			});
		}
		async doWrite(msg, headers, data) {
			try {
				await this.writable.write(headers.join(""), "ascii");
				return this.writable.write(data);
			} catch (error) {
				this.handleError(error, msg);
				return Promise.reject(error);
			}
		}
		handleError(error, msg) {
			this.errorCount++;
			this.fireError(error, msg, this.errorCount);
		}
		end() {
			this.writable.end();
		}
	};
	exports.WriteableStreamMessageWriter = WriteableStreamMessageWriter;
}));

// node_modules/vscode-jsonrpc/lib/common/messageBuffer.js
var require_messageBuffer = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AbstractMessageBuffer = void 0;
	const CR = 13;
	const LF = 10;
	const CRLF = "\r\n";
	var AbstractMessageBuffer = class {
		_encoding;
		_chunks;
		_totalLength;
		constructor(encoding = "utf-8") {
			this._encoding = encoding;
			this._chunks = [];
			this._totalLength = 0;
		}
		get encoding() {
			return this._encoding;
		}
		append(chunk) {
			const toAppend = typeof chunk === "string" ? this.fromString(chunk, this._encoding) : chunk;
			this._chunks.push(toAppend);
			this._totalLength += toAppend.byteLength;
		}
		tryReadHeaders(lowerCaseKeys = false) {
			if (this._chunks.length === 0) return;
			let state = 0;
			let chunkIndex = 0;
			let offset = 0;
			let chunkBytesRead = 0;
			row: while (chunkIndex < this._chunks.length) {
				const chunk = this._chunks[chunkIndex];
				offset = 0;
				while (offset < chunk.length) {
					switch (chunk[offset]) {
						case CR:
							switch (state) {
								case 0:
									state = 1;
									break;
								case 2:
									state = 3;
									break;
								default: state = 0;
							}
							break;
						case LF:
							switch (state) {
								case 1:
									state = 2;
									break;
								case 3:
									state = 4;
									offset++;
									break row;
								default: state = 0;
							}
							break;
						default: state = 0;
					}
					offset++;
				}
				chunkBytesRead += chunk.byteLength;
				chunkIndex++;
			}
			if (state !== 4) return;
			const buffer = this._read(chunkBytesRead + offset);
			const result = /* @__PURE__ */ new Map();
			const headers = this.toString(buffer, "ascii").split(CRLF);
			if (headers.length < 2) return result;
			for (let i = 0; i < headers.length - 2; i++) {
				const header = headers[i];
				const index = header.indexOf(":");
				if (index === -1) throw new Error(`Message header must separate key and value using ':'\n${header}`);
				const key = header.substr(0, index);
				const value = header.substr(index + 1).trim();
				result.set(lowerCaseKeys ? key.toLowerCase() : key, value);
			}
			return result;
		}
		tryReadBody(length) {
			if (this._totalLength < length) return;
			return this._read(length);
		}
		get numberOfBytes() {
			return this._totalLength;
		}
		_read(byteCount) {
			if (byteCount === 0) return this.emptyBuffer();
			if (byteCount > this._totalLength) throw new Error(`Cannot read so many bytes!`);
			if (this._chunks[0].byteLength === byteCount) {
				const chunk = this._chunks[0];
				this._chunks.shift();
				this._totalLength -= byteCount;
				return this.asNative(chunk);
			}
			if (this._chunks[0].byteLength > byteCount) {
				const chunk = this._chunks[0];
				const result = this.asNative(chunk, byteCount);
				this._chunks[0] = chunk.slice(byteCount);
				this._totalLength -= byteCount;
				return result;
			}
			const result = this.allocNative(byteCount);
			let resultOffset = 0;
			const chunkIndex = 0;
			while (byteCount > 0) {
				const chunk = this._chunks[chunkIndex];
				if (chunk.byteLength > byteCount) {
					const chunkPart = chunk.slice(0, byteCount);
					result.set(chunkPart, resultOffset);
					resultOffset += byteCount;
					this._chunks[chunkIndex] = chunk.slice(byteCount);
					this._totalLength -= byteCount;
					byteCount -= byteCount;
				} else {
					result.set(chunk, resultOffset);
					resultOffset += chunk.byteLength;
					this._chunks.shift();
					this._totalLength -= chunk.byteLength;
					byteCount -= chunk.byteLength;
				}
			}
			return result;
		}
	};
	exports.AbstractMessageBuffer = AbstractMessageBuffer;
}));

// node_modules/vscode-jsonrpc/lib/common/connection.js
var require_connection$1 = /* @__PURE__ */ __commonJSMin(((exports, module, this$13) => {
	var __createBinding = this$13 && this$13.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$13 && this$13.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$13 && this$13.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __importDefault = this$13 && this$13.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConnectionOptions = exports.MessageStrategy = exports.CancellationStrategy = exports.CancellationSenderStrategy = exports.CancellationReceiverStrategy = exports.RequestCancellationReceiverStrategy = exports.IdCancellationReceiverStrategy = exports.ConnectionStrategy = exports.ConnectionError = exports.ConnectionErrors = exports.LogTraceNotification = exports.SetTraceNotification = exports.TraceFormat = exports.TraceValues = exports.TraceValue = exports.Trace = exports.NullLogger = exports.ProgressType = exports.ProgressToken = void 0;
	exports.createMessageConnection = createMessageConnection;
	const ral_1 = __importDefault(require_ral());
	const Is = __importStar(require_is$1());
	const messages_1 = require_messages$1();
	const linkedMap_1 = require_linkedMap();
	const events_1 = require_events();
	const cancellation_1 = require_cancellation();
	var CancelNotification;
	(function(CancelNotification) {
		CancelNotification.type = new messages_1.NotificationType("$/cancelRequest");
	})(CancelNotification || (CancelNotification = {}));
	var ProgressToken;
	(function(ProgressToken) {
		function is(value) {
			return typeof value === "string" || typeof value === "number";
		}
		ProgressToken.is = is;
	})(ProgressToken || (exports.ProgressToken = ProgressToken = {}));
	var ProgressNotification;
	(function(ProgressNotification) {
		ProgressNotification.type = new messages_1.NotificationType("$/progress");
	})(ProgressNotification || (ProgressNotification = {}));
	var ProgressType = class {
		/**
		* Clients must not use these properties. They are here to ensure correct typing.
		* in TypeScript
		*/
		__;
		_pr;
		constructor() {}
	};
	exports.ProgressType = ProgressType;
	var StarRequestHandler;
	(function(StarRequestHandler) {
		function is(value) {
			return Is.func(value);
		}
		StarRequestHandler.is = is;
	})(StarRequestHandler || (StarRequestHandler = {}));
	exports.NullLogger = Object.freeze({
		error: () => {},
		warn: () => {},
		info: () => {},
		log: () => {}
	});
	var Trace;
	(function(Trace) {
		Trace[Trace["Off"] = 0] = "Off";
		Trace[Trace["Messages"] = 1] = "Messages";
		Trace[Trace["Compact"] = 2] = "Compact";
		Trace[Trace["Verbose"] = 3] = "Verbose";
	})(Trace || (exports.Trace = Trace = {}));
	var TraceValue;
	(function(TraceValue) {
		/**
		* Turn tracing off.
		*/
		TraceValue.Off = "off";
		/**
		* Trace messages only.
		*/
		TraceValue.Messages = "messages";
		/**
		* Compact message tracing.
		*/
		TraceValue.Compact = "compact";
		/**
		* Verbose message tracing.
		*/
		TraceValue.Verbose = "verbose";
	})(TraceValue || (exports.TraceValue = TraceValue = {}));
	/**
	* @deprecated Use TraceValue instead
	*/
	exports.TraceValues = TraceValue;
	(function(Trace) {
		function fromString(value) {
			if (!Is.string(value)) return Trace.Off;
			value = value.toLowerCase();
			switch (value) {
				case "off": return Trace.Off;
				case "messages": return Trace.Messages;
				case "compact": return Trace.Compact;
				case "verbose": return Trace.Verbose;
				default: return Trace.Off;
			}
		}
		Trace.fromString = fromString;
		function toString(value) {
			switch (value) {
				case Trace.Off: return "off";
				case Trace.Messages: return "messages";
				case Trace.Compact: return "compact";
				case Trace.Verbose: return "verbose";
				default: return "off";
			}
		}
		Trace.toString = toString;
	})(Trace || (exports.Trace = Trace = {}));
	var TraceFormat;
	(function(TraceFormat) {
		TraceFormat["Text"] = "text";
		TraceFormat["JSON"] = "json";
	})(TraceFormat || (exports.TraceFormat = TraceFormat = {}));
	(function(TraceFormat) {
		function fromString(value) {
			if (!Is.string(value)) return TraceFormat.Text;
			value = value.toLowerCase();
			if (value === "json") return TraceFormat.JSON;
			else return TraceFormat.Text;
		}
		TraceFormat.fromString = fromString;
	})(TraceFormat || (exports.TraceFormat = TraceFormat = {}));
	var SetTraceNotification;
	(function(SetTraceNotification) {
		SetTraceNotification.type = new messages_1.NotificationType("$/setTrace");
	})(SetTraceNotification || (exports.SetTraceNotification = SetTraceNotification = {}));
	var LogTraceNotification;
	(function(LogTraceNotification) {
		LogTraceNotification.type = new messages_1.NotificationType("$/logTrace");
	})(LogTraceNotification || (exports.LogTraceNotification = LogTraceNotification = {}));
	var ConnectionErrors;
	(function(ConnectionErrors) {
		/**
		* The connection is closed.
		*/
		ConnectionErrors[ConnectionErrors["Closed"] = 1] = "Closed";
		/**
		* The connection got disposed.
		*/
		ConnectionErrors[ConnectionErrors["Disposed"] = 2] = "Disposed";
		/**
		* The connection is already in listening mode.
		*/
		ConnectionErrors[ConnectionErrors["AlreadyListening"] = 3] = "AlreadyListening";
	})(ConnectionErrors || (exports.ConnectionErrors = ConnectionErrors = {}));
	var ConnectionError = class ConnectionError extends Error {
		code;
		constructor(code, message) {
			super(message);
			this.code = code;
			Object.setPrototypeOf(this, ConnectionError.prototype);
		}
	};
	exports.ConnectionError = ConnectionError;
	var ConnectionStrategy;
	(function(ConnectionStrategy) {
		function is(value) {
			const candidate = value;
			return candidate && Is.func(candidate.cancelUndispatched);
		}
		ConnectionStrategy.is = is;
	})(ConnectionStrategy || (exports.ConnectionStrategy = ConnectionStrategy = {}));
	var IdCancellationReceiverStrategy;
	(function(IdCancellationReceiverStrategy) {
		function is(value) {
			const candidate = value;
			return candidate && (candidate.kind === void 0 || candidate.kind === "id") && Is.func(candidate.createCancellationTokenSource) && (candidate.dispose === void 0 || Is.func(candidate.dispose));
		}
		IdCancellationReceiverStrategy.is = is;
	})(IdCancellationReceiverStrategy || (exports.IdCancellationReceiverStrategy = IdCancellationReceiverStrategy = {}));
	var RequestCancellationReceiverStrategy;
	(function(RequestCancellationReceiverStrategy) {
		function is(value) {
			const candidate = value;
			return candidate && candidate.kind === "request" && Is.func(candidate.createCancellationTokenSource) && (candidate.dispose === void 0 || Is.func(candidate.dispose));
		}
		RequestCancellationReceiverStrategy.is = is;
	})(RequestCancellationReceiverStrategy || (exports.RequestCancellationReceiverStrategy = RequestCancellationReceiverStrategy = {}));
	var CancellationReceiverStrategy;
	(function(CancellationReceiverStrategy) {
		CancellationReceiverStrategy.Message = Object.freeze({ createCancellationTokenSource(_) {
			return new cancellation_1.CancellationTokenSource();
		} });
		function is(value) {
			return IdCancellationReceiverStrategy.is(value) || RequestCancellationReceiverStrategy.is(value);
		}
		CancellationReceiverStrategy.is = is;
	})(CancellationReceiverStrategy || (exports.CancellationReceiverStrategy = CancellationReceiverStrategy = {}));
	var CancellationSenderStrategy;
	(function(CancellationSenderStrategy) {
		CancellationSenderStrategy.Message = Object.freeze({
			sendCancellation(conn, id) {
				return conn.sendNotification(CancelNotification.type, { id });
			},
			cleanup(_) {}
		});
		function is(value) {
			const candidate = value;
			return candidate && Is.func(candidate.sendCancellation) && Is.func(candidate.cleanup);
		}
		CancellationSenderStrategy.is = is;
	})(CancellationSenderStrategy || (exports.CancellationSenderStrategy = CancellationSenderStrategy = {}));
	var CancellationStrategy;
	(function(CancellationStrategy) {
		CancellationStrategy.Message = Object.freeze({
			receiver: CancellationReceiverStrategy.Message,
			sender: CancellationSenderStrategy.Message
		});
		function is(value) {
			const candidate = value;
			return candidate && CancellationReceiverStrategy.is(candidate.receiver) && CancellationSenderStrategy.is(candidate.sender);
		}
		CancellationStrategy.is = is;
	})(CancellationStrategy || (exports.CancellationStrategy = CancellationStrategy = {}));
	var MessageStrategy;
	(function(MessageStrategy) {
		function is(value) {
			const candidate = value;
			return candidate && Is.func(candidate.handleMessage);
		}
		MessageStrategy.is = is;
	})(MessageStrategy || (exports.MessageStrategy = MessageStrategy = {}));
	var ConnectionOptions;
	(function(ConnectionOptions) {
		function is(value) {
			const candidate = value;
			return candidate && (CancellationStrategy.is(candidate.cancellationStrategy) || ConnectionStrategy.is(candidate.connectionStrategy) || MessageStrategy.is(candidate.messageStrategy) || Is.number(candidate.maxParallelism));
		}
		ConnectionOptions.is = is;
	})(ConnectionOptions || (exports.ConnectionOptions = ConnectionOptions = {}));
	var ConnectionState;
	(function(ConnectionState) {
		ConnectionState[ConnectionState["New"] = 1] = "New";
		ConnectionState[ConnectionState["Listening"] = 2] = "Listening";
		ConnectionState[ConnectionState["Closed"] = 3] = "Closed";
		ConnectionState[ConnectionState["Disposed"] = 4] = "Disposed";
	})(ConnectionState || (ConnectionState = {}));
	function createMessageConnection(messageReader, messageWriter, _logger, options) {
		const logger = _logger !== void 0 ? _logger : exports.NullLogger;
		let sequenceNumber = 0;
		let notificationSequenceNumber = 0;
		let unknownResponseSequenceNumber = 0;
		const version = "2.0";
		const maxParallelism = options?.maxParallelism ?? -1;
		let inFlight = 0;
		let starRequestHandler = void 0;
		const requestHandlers = /* @__PURE__ */ new Map();
		let starNotificationHandler = void 0;
		const notificationHandlers = /* @__PURE__ */ new Map();
		const progressHandlers = /* @__PURE__ */ new Map();
		let timer;
		let messageQueue = new linkedMap_1.LinkedMap();
		let responsePromises = /* @__PURE__ */ new Map();
		let knownCanceledRequests = /* @__PURE__ */ new Set();
		let requestTokens = /* @__PURE__ */ new Map();
		let trace = Trace.Off;
		let traceFormat = TraceFormat.Text;
		let tracer;
		let state = ConnectionState.New;
		const errorEmitter = new events_1.Emitter();
		const closeEmitter = new events_1.Emitter();
		const unhandledNotificationEmitter = new events_1.Emitter();
		const unhandledProgressEmitter = new events_1.Emitter();
		const disposeEmitter = new events_1.Emitter();
		const cancellationStrategy = options && options.cancellationStrategy ? options.cancellationStrategy : CancellationStrategy.Message;
		function cancelUndispatched(_message) {}
		function isListening() {
			return state === ConnectionState.Listening;
		}
		function isClosed() {
			return state === ConnectionState.Closed;
		}
		function isDisposed() {
			return state === ConnectionState.Disposed;
		}
		function closeHandler() {
			if (state === ConnectionState.New || state === ConnectionState.Listening) {
				state = ConnectionState.Closed;
				closeEmitter.fire(void 0);
			}
		}
		function readErrorHandler(error) {
			errorEmitter.fire([
				error,
				void 0,
				void 0
			]);
		}
		function writeErrorHandler(data) {
			errorEmitter.fire(data);
		}
		messageReader.onClose(closeHandler);
		messageReader.onError(readErrorHandler);
		messageWriter.onClose(closeHandler);
		messageWriter.onError(writeErrorHandler);
		function createRequestQueueKey(id) {
			if (id === null) throw new Error(`Can't send requests with id null since the response can't be correlated.`);
			return "req-" + id.toString();
		}
		function createResponseQueueKey(id) {
			if (id === null) return "res-unknown-" + (++unknownResponseSequenceNumber).toString();
			else return "res-" + id.toString();
		}
		function createNotificationQueueKey() {
			return "not-" + (++notificationSequenceNumber).toString();
		}
		function addMessageToQueue(queue, message) {
			if (messages_1.Message.isRequest(message)) queue.set(createRequestQueueKey(message.id), message);
			else if (messages_1.Message.isResponse(message)) {
				if (maxParallelism === -1) queue.set(createResponseQueueKey(message.id), message);
				else handleResponse(message);
			} else queue.set(createNotificationQueueKey(), message);
		}
		function triggerMessageQueue() {
			if (timer || messageQueue.size === 0) return;
			if (maxParallelism !== -1 && inFlight >= maxParallelism) return;
			timer = (0, ral_1.default)().timer.setImmediate(async () => {
				timer = void 0;
				if (messageQueue.size === 0) return;
				if (maxParallelism !== -1 && inFlight >= maxParallelism) return;
				const message = messageQueue.shift();
				let result;
				try {
					inFlight++;
					const messageStrategy = options?.messageStrategy;
					if (MessageStrategy.is(messageStrategy)) result = messageStrategy.handleMessage(message, handleMessage);
					else result = handleMessage(message);
				} catch (error) {
					logger.error(`Processing message queue failed: ${error.toString()}`);
				} finally {
					if (result instanceof Promise) result.then(() => {
						inFlight--;
						triggerMessageQueue();
					}).catch((error) => {
						logger.error(`Processing message queue failed: ${error.toString()}`);
					});
					else inFlight--;
					triggerMessageQueue();
				}
			});
		}
		async function handleMessage(message) {
			if (messages_1.Message.isRequest(message)) return handleRequest(message);
			else if (messages_1.Message.isNotification(message)) return handleNotification(message);
			else if (messages_1.Message.isResponse(message)) return handleResponse(message);
			else return handleInvalidMessage(message);
		}
		const callback = (message) => {
			try {
				if (messages_1.Message.isNotification(message) && message.method === CancelNotification.type.method) {
					const cancelId = message.params.id;
					const key = createRequestQueueKey(cancelId);
					const toCancel = messageQueue.get(key);
					if (messages_1.Message.isRequest(toCancel)) {
						const strategy = options?.connectionStrategy;
						const response = strategy && strategy.cancelUndispatched ? strategy.cancelUndispatched(toCancel, cancelUndispatched) : void 0;
						if (response && (response.error !== void 0 || response.result !== void 0)) {
							messageQueue.delete(key);
							requestTokens.delete(cancelId);
							response.id = toCancel.id;
							traceSendingResponse(response, message.method, Date.now());
							messageWriter.write(response).catch(() => logger.error(`Sending response for canceled message failed.`));
							return;
						}
					}
					const cancellationToken = requestTokens.get(cancelId);
					if (cancellationToken !== void 0) {
						cancellationToken.cancel();
						traceReceivedNotification(message);
						return;
					} else knownCanceledRequests.add(cancelId);
				}
				addMessageToQueue(messageQueue, message);
			} finally {
				triggerMessageQueue();
			}
		};
		async function handleRequest(requestMessage) {
			if (isDisposed()) return Promise.resolve();
			function reply(resultOrError, method, startTime) {
				const message = {
					jsonrpc: version,
					id: requestMessage.id
				};
				if (resultOrError instanceof messages_1.ResponseError) message.error = resultOrError.toJson();
				else message.result = resultOrError === void 0 ? null : resultOrError;
				traceSendingResponse(message, method, startTime);
				return messageWriter.write(message);
			}
			function replyError(error, method, startTime) {
				const message = {
					jsonrpc: version,
					id: requestMessage.id,
					error: error.toJson()
				};
				traceSendingResponse(message, method, startTime);
				return messageWriter.write(message);
			}
			traceReceivedRequest(requestMessage);
			const element = requestHandlers.get(requestMessage.method);
			let type;
			let requestHandler;
			if (element) {
				type = element.type;
				requestHandler = element.handler;
			}
			const startTime = Date.now();
			if (requestHandler || starRequestHandler) {
				const tokenKey = requestMessage.id ?? String(Date.now());
				const cancellationSource = IdCancellationReceiverStrategy.is(cancellationStrategy.receiver) ? cancellationStrategy.receiver.createCancellationTokenSource(tokenKey) : cancellationStrategy.receiver.createCancellationTokenSource(requestMessage);
				if (requestMessage.id !== null && knownCanceledRequests.has(requestMessage.id)) cancellationSource.cancel();
				if (requestMessage.id !== null) requestTokens.set(tokenKey, cancellationSource);
				try {
					let handlerResult;
					if (requestHandler) {
						if (requestMessage.params === void 0) {
							if (type !== void 0 && type.numberOfParams !== 0) return replyError(new messages_1.ResponseError(messages_1.ErrorCodes.InvalidParams, `Request ${requestMessage.method} defines ${type.numberOfParams} params but received none.`), requestMessage.method, startTime);
							handlerResult = requestHandler(cancellationSource.token);
						} else if (Array.isArray(requestMessage.params)) {
							if (type !== void 0 && type.parameterStructures === messages_1.ParameterStructures.byName) return replyError(new messages_1.ResponseError(messages_1.ErrorCodes.InvalidParams, `Request ${requestMessage.method} defines parameters by name but received parameters by position`), requestMessage.method, startTime);
							handlerResult = requestHandler(...requestMessage.params, cancellationSource.token);
						} else {
							if (type !== void 0 && type.parameterStructures === messages_1.ParameterStructures.byPosition) return replyError(new messages_1.ResponseError(messages_1.ErrorCodes.InvalidParams, `Request ${requestMessage.method} defines parameters by position but received parameters by name`), requestMessage.method, startTime);
							handlerResult = requestHandler(requestMessage.params, cancellationSource.token);
						}
					} else if (starRequestHandler) handlerResult = starRequestHandler(requestMessage.method, requestMessage.params, cancellationSource.token);
					await reply(await handlerResult, requestMessage.method, startTime);
				} catch (error) {
					if (error instanceof messages_1.ResponseError) await reply(error, requestMessage.method, startTime);
					else if (error && Is.string(error.message)) await replyError(new messages_1.ResponseError(messages_1.ErrorCodes.InternalError, `Request ${requestMessage.method} failed with message: ${error.message}`), requestMessage.method, startTime);
					else await replyError(new messages_1.ResponseError(messages_1.ErrorCodes.InternalError, `Request ${requestMessage.method} failed unexpectedly without providing any details.`), requestMessage.method, startTime);
				} finally {
					requestTokens.delete(tokenKey);
				}
			} else await replyError(new messages_1.ResponseError(messages_1.ErrorCodes.MethodNotFound, `Unhandled method ${requestMessage.method}`), requestMessage.method, startTime);
		}
		function handleResponse(responseMessage) {
			if (isDisposed()) return;
			if (responseMessage.id === null) {
				if (responseMessage.error) logger.error(`Received response message without id: Error is: \n${JSON.stringify(responseMessage.error, void 0, 4)}`);
				else logger.error(`Received response message without id. No further error information provided.`);
			} else {
				const key = responseMessage.id;
				const responsePromise = responsePromises.get(key);
				traceReceivedResponse(responseMessage, responsePromise);
				if (responsePromise !== void 0) {
					responsePromises.delete(key);
					try {
						if (responseMessage.error) {
							const error = responseMessage.error;
							responsePromise.reject(new messages_1.ResponseError(error.code, error.message, error.data));
						} else if (responseMessage.result !== void 0) responsePromise.resolve(responseMessage.result);
						else throw new Error("Should never happen.");
					} catch (error) {
						if (error.message) logger.error(`Response handler '${responsePromise.method}' failed with message: ${error.message}`);
						else logger.error(`Response handler '${responsePromise.method}' failed unexpectedly.`);
					}
				}
			}
		}
		async function handleNotification(message) {
			if (isDisposed()) return;
			let type = void 0;
			let notificationHandler;
			if (message.method === CancelNotification.type.method) {
				const cancelId = message.params.id;
				knownCanceledRequests.delete(cancelId);
				traceReceivedNotification(message);
				return;
			} else {
				const element = notificationHandlers.get(message.method);
				if (element) {
					notificationHandler = element.handler;
					type = element.type;
				}
			}
			if (notificationHandler || starNotificationHandler) try {
				traceReceivedNotification(message);
				if (notificationHandler) {
					if (message.params === void 0) {
						if (type !== void 0) {
							if (type.numberOfParams !== 0 && type.parameterStructures !== messages_1.ParameterStructures.byName) logger.error(`Notification ${message.method} defines ${type.numberOfParams} params but received none.`);
						}
						await notificationHandler();
					} else if (Array.isArray(message.params)) {
						const params = message.params;
						if (message.method === ProgressNotification.type.method && params.length === 2 && ProgressToken.is(params[0])) await notificationHandler({
							token: params[0],
							value: params[1]
						});
						else {
							if (type !== void 0) {
								if (type.parameterStructures === messages_1.ParameterStructures.byName) logger.error(`Notification ${message.method} defines parameters by name but received parameters by position`);
								if (type.numberOfParams !== message.params.length) logger.error(`Notification ${message.method} defines ${type.numberOfParams} params but received ${params.length} arguments`);
							}
							await notificationHandler(...params);
						}
					} else {
						if (type !== void 0 && type.parameterStructures === messages_1.ParameterStructures.byPosition) logger.error(`Notification ${message.method} defines parameters by position but received parameters by name`);
						await notificationHandler(message.params);
					}
				} else if (starNotificationHandler) await starNotificationHandler(message.method, message.params);
			} catch (error) {
				if (error.message) logger.error(`Notification handler '${message.method}' failed with message: ${error.message}`);
				else logger.error(`Notification handler '${message.method}' failed unexpectedly.`);
			}
			else unhandledNotificationEmitter.fire(message);
		}
		function handleInvalidMessage(message) {
			if (!message) {
				logger.error("Received empty message.");
				return;
			}
			logger.error(`Received message which is neither a response nor a notification message:\n${JSON.stringify(message, null, 4)}`);
			const responseMessage = message;
			if (Is.string(responseMessage.id) || Is.number(responseMessage.id)) {
				const key = responseMessage.id;
				const responseHandler = responsePromises.get(key);
				if (responseHandler) responseHandler.reject(/* @__PURE__ */ new Error("The received response has neither a result nor an error property."));
			}
		}
		function stringifyTrace(params) {
			if (params === void 0 || params === null) return;
			switch (trace) {
				case Trace.Verbose: return JSON.stringify(params, null, 4);
				case Trace.Compact: return JSON.stringify(params);
				default: return;
			}
		}
		function traceSendingRequest(message) {
			if (trace === Trace.Off || !tracer) return;
			if (traceFormat === TraceFormat.Text) {
				let data = void 0;
				if ((trace === Trace.Verbose || trace === Trace.Compact) && message.params) data = `Params: ${stringifyTrace(message.params)}`;
				tracer.log(`Sending request '${message.method} - (${message.id})'.`, data);
			} else logLSPMessage("send-request", message);
		}
		function traceSendingNotification(message) {
			if (trace === Trace.Off || !tracer) return;
			if (traceFormat === TraceFormat.Text) {
				let data = void 0;
				if (trace === Trace.Verbose || trace === Trace.Compact) {
					if (message.params) data = `Params: ${stringifyTrace(message.params)}`;
					else data = "No parameters provided.";
				}
				tracer.log(`Sending notification '${message.method}'.`, data);
			} else logLSPMessage("send-notification", message);
		}
		function traceSendingResponse(message, method, startTime) {
			if (trace === Trace.Off || !tracer) return;
			if (traceFormat === TraceFormat.Text) {
				let data = void 0;
				if (trace === Trace.Verbose || trace === Trace.Compact) {
					if (message.error && message.error.data) data = `Error data: ${stringifyTrace(message.error.data)}`;
					else if (message.result) data = `Result: ${stringifyTrace(message.result)}`;
					else if (message.error === void 0) data = "No result returned.";
				}
				const error = message.error ? ` Request failed: ${message.error.message} (${message.error.code}).` : "";
				tracer.log(`Sending response '${method} - (${message.id})'. Processing request took ${Date.now() - startTime}ms.${error}`, data);
			} else logLSPMessage("send-response", message);
		}
		function traceReceivedRequest(message) {
			if (trace === Trace.Off || !tracer) return;
			if (traceFormat === TraceFormat.Text) {
				let data = void 0;
				if ((trace === Trace.Verbose || trace === Trace.Compact) && message.params) data = `Params: ${stringifyTrace(message.params)}`;
				tracer.log(`Received request '${message.method} - (${message.id})'.`, data);
			} else logLSPMessage("receive-request", message);
		}
		function traceReceivedNotification(message) {
			if (trace === Trace.Off || !tracer || message.method === LogTraceNotification.type.method) return;
			if (traceFormat === TraceFormat.Text) {
				let data = void 0;
				if (trace === Trace.Verbose || trace === Trace.Compact) {
					if (message.params) data = `Params: ${stringifyTrace(message.params)}`;
					else data = "No parameters provided.";
				}
				tracer.log(`Received notification '${message.method}'.`, data);
			} else logLSPMessage("receive-notification", message);
		}
		function traceReceivedResponse(message, responsePromise) {
			if (trace === Trace.Off || !tracer) return;
			if (traceFormat === TraceFormat.Text) {
				let data = void 0;
				if (trace === Trace.Verbose || trace === Trace.Compact) {
					if (message.error && message.error.data) data = `Error data: ${stringifyTrace(message.error.data)}`;
					else if (message.result) data = `Result: ${stringifyTrace(message.result)}`;
					else if (message.error === void 0) data = "No result returned.";
				}
				if (responsePromise) {
					const error = message.error ? ` Request failed: ${message.error.message} (${message.error.code}).` : "";
					tracer.log(`Received response '${responsePromise.method} - (${message.id})' in ${Date.now() - responsePromise.timerStart}ms.${error}`, data);
				} else tracer.log(`Received response ${message.id} without active response promise.`, data);
			} else logLSPMessage("receive-response", message);
		}
		function logLSPMessage(type, message) {
			if (!tracer || trace === Trace.Off) return;
			const lspMessage = {
				isLSPMessage: true,
				type,
				message,
				timestamp: Date.now()
			};
			tracer.log(lspMessage);
		}
		function throwIfClosedOrDisposed() {
			if (isClosed()) throw new ConnectionError(ConnectionErrors.Closed, "Connection is closed.");
			if (isDisposed()) throw new ConnectionError(ConnectionErrors.Disposed, "Connection is disposed.");
		}
		function throwIfListening() {
			if (isListening()) throw new ConnectionError(ConnectionErrors.AlreadyListening, "Connection is already listening");
		}
		function throwIfNotListening() {
			if (!isListening()) throw new Error("Call listen() first.");
		}
		function undefinedToNull(param) {
			if (param === void 0) return null;
			else return param;
		}
		function nullToUndefined(param) {
			if (param === null) return;
			else return param;
		}
		function isNamedParam(param) {
			return param !== void 0 && param !== null && !Array.isArray(param) && typeof param === "object";
		}
		function computeSingleParam(parameterStructures, param) {
			switch (parameterStructures) {
				case messages_1.ParameterStructures.auto: if (isNamedParam(param)) return nullToUndefined(param);
				else return [undefinedToNull(param)];
				case messages_1.ParameterStructures.byName:
					if (!isNamedParam(param)) throw new Error(`Received parameters by name but param is not an object literal.`);
					return nullToUndefined(param);
				case messages_1.ParameterStructures.byPosition: return [undefinedToNull(param)];
				default: throw new Error(`Unknown parameter structure ${parameterStructures.toString()}`);
			}
		}
		function computeMessageParams(type, params) {
			let result;
			const numberOfParams = type.numberOfParams;
			switch (numberOfParams) {
				case 0:
					result = void 0;
					break;
				case 1:
					result = computeSingleParam(type.parameterStructures, params[0]);
					break;
				default:
					result = [];
					for (let i = 0; i < params.length && i < numberOfParams; i++) result.push(undefinedToNull(params[i]));
					if (params.length < numberOfParams) for (let i = params.length; i < numberOfParams; i++) result.push(null);
			}
			return result;
		}
		const connection = {
			sendNotification: (type, ...args) => {
				throwIfClosedOrDisposed();
				let method;
				let messageParams;
				if (Is.string(type)) {
					method = type;
					const first = args[0];
					let paramStart = 0;
					let parameterStructures = messages_1.ParameterStructures.auto;
					if (messages_1.ParameterStructures.is(first)) {
						paramStart = 1;
						parameterStructures = first;
					}
					const paramEnd = args.length;
					const numberOfParams = paramEnd - paramStart;
					switch (numberOfParams) {
						case 0:
							messageParams = void 0;
							break;
						case 1:
							messageParams = computeSingleParam(parameterStructures, args[paramStart]);
							break;
						default:
							if (parameterStructures === messages_1.ParameterStructures.byName) throw new Error(`Received ${numberOfParams} parameters for 'by Name' notification parameter structure.`);
							messageParams = args.slice(paramStart, paramEnd).map((value) => undefinedToNull(value));
					}
				} else {
					const params = args;
					method = type.method;
					messageParams = computeMessageParams(type, params);
				}
				const notificationMessage = {
					jsonrpc: version,
					method,
					params: messageParams
				};
				traceSendingNotification(notificationMessage);
				return messageWriter.write(notificationMessage).catch((error) => {
					logger.error(`Sending notification failed.`);
					throw error;
				});
			},
			onNotification: (type, handler) => {
				throwIfClosedOrDisposed();
				let method;
				if (Is.func(type)) starNotificationHandler = type;
				else if (handler) {
					if (Is.string(type)) {
						method = type;
						notificationHandlers.set(type, {
							type: void 0,
							handler
						});
					} else {
						method = type.method;
						notificationHandlers.set(type.method, {
							type,
							handler
						});
					}
				}
				return { dispose: () => {
					if (method !== void 0) {
						if (notificationHandlers.get(method)?.handler === handler) notificationHandlers.delete(method);
					} else if (starNotificationHandler === type) starNotificationHandler = void 0;
				} };
			},
			onProgress: (_type, token, handler) => {
				if (progressHandlers.has(token)) throw new Error(`Progress handler for token ${token} already registered`);
				progressHandlers.set(token, handler);
				return { dispose: () => {
					if (progressHandlers.get(token) === handler) progressHandlers.delete(token);
				} };
			},
			sendProgress: (_type, token, value) => {
				return connection.sendNotification(ProgressNotification.type, {
					token,
					value
				});
			},
			onUnhandledProgress: unhandledProgressEmitter.event,
			sendRequest: (type, ...args) => {
				throwIfClosedOrDisposed();
				throwIfNotListening();
				function sendCancellation(connection, id) {
					const p = cancellationStrategy.sender.sendCancellation(connection, id);
					if (p === void 0) logger.log(`Received no promise from cancellation strategy when cancelling id ${id}`);
					else p.catch(() => {
						logger.log(`Sending cancellation messages for id ${id} failed.`);
					});
				}
				let method;
				let messageParams;
				let token = void 0;
				if (Is.string(type)) {
					method = type;
					const first = args[0];
					const last = args[args.length - 1];
					let paramStart = 0;
					let parameterStructures = messages_1.ParameterStructures.auto;
					if (messages_1.ParameterStructures.is(first)) {
						paramStart = 1;
						parameterStructures = first;
					}
					let paramEnd = args.length;
					if (cancellation_1.CancellationToken.is(last)) {
						paramEnd = paramEnd - 1;
						token = last;
					}
					const numberOfParams = paramEnd - paramStart;
					switch (numberOfParams) {
						case 0:
							messageParams = void 0;
							break;
						case 1:
							messageParams = computeSingleParam(parameterStructures, args[paramStart]);
							break;
						default:
							if (parameterStructures === messages_1.ParameterStructures.byName) throw new Error(`Received ${numberOfParams} parameters for 'by Name' request parameter structure.`);
							messageParams = args.slice(paramStart, paramEnd).map((value) => undefinedToNull(value));
					}
				} else {
					const params = args;
					method = type.method;
					messageParams = computeMessageParams(type, params);
					const numberOfParams = type.numberOfParams;
					token = cancellation_1.CancellationToken.is(params[numberOfParams]) ? params[numberOfParams] : void 0;
				}
				const id = sequenceNumber++;
				let disposable;
				let tokenWasCancelled = false;
				if (token !== void 0) {
					if (token.isCancellationRequested) tokenWasCancelled = true;
					else disposable = token.onCancellationRequested(() => {
						sendCancellation(connection, id);
					});
				}
				const requestMessage = {
					jsonrpc: version,
					id,
					method,
					params: messageParams
				};
				traceSendingRequest(requestMessage);
				if (typeof cancellationStrategy.sender.enableCancellation === "function") cancellationStrategy.sender.enableCancellation(requestMessage);
				return new Promise(async (resolve, reject) => {
					const resolveWithCleanup = (r) => {
						resolve(r);
						cancellationStrategy.sender.cleanup(id);
						disposable?.dispose();
					};
					const rejectWithCleanup = (r) => {
						reject(r);
						cancellationStrategy.sender.cleanup(id);
						disposable?.dispose();
					};
					const responsePromise = {
						method,
						timerStart: Date.now(),
						resolve: resolveWithCleanup,
						reject: rejectWithCleanup
					};
					try {
						responsePromises.set(id, responsePromise);
						await messageWriter.write(requestMessage);
						if (tokenWasCancelled) sendCancellation(connection, id);
					} catch (error) {
						responsePromises.delete(id);
						responsePromise.reject(new messages_1.ResponseError(messages_1.ErrorCodes.MessageWriteError, error.message ? error.message : "Unknown reason"));
						logger.error(`Sending request failed.`);
					}
				});
			},
			onRequest: (type, handler) => {
				throwIfClosedOrDisposed();
				let method = null;
				if (StarRequestHandler.is(type)) {
					method = void 0;
					starRequestHandler = type;
				} else if (Is.string(type)) {
					method = null;
					if (handler !== void 0) {
						method = type;
						requestHandlers.set(type, {
							handler,
							type: void 0
						});
					}
				} else if (handler !== void 0) {
					method = type.method;
					requestHandlers.set(type.method, {
						type,
						handler
					});
				}
				return { dispose: () => {
					if (method === null) return;
					if (method !== void 0) {
						if (requestHandlers.get(method)?.handler === handler) requestHandlers.delete(method);
					} else if (starRequestHandler === type) starRequestHandler = void 0;
				} };
			},
			hasPendingResponse: () => {
				return responsePromises.size > 0;
			},
			trace: async (_value, _tracer, sendNotificationOrTraceOptions) => {
				let _sendNotification = false;
				let _traceFormat = TraceFormat.Text;
				if (sendNotificationOrTraceOptions !== void 0) {
					if (Is.boolean(sendNotificationOrTraceOptions)) _sendNotification = sendNotificationOrTraceOptions;
					else {
						_sendNotification = sendNotificationOrTraceOptions.sendNotification || false;
						_traceFormat = sendNotificationOrTraceOptions.traceFormat || TraceFormat.Text;
					}
				}
				trace = _value;
				traceFormat = _traceFormat;
				if (trace === Trace.Off) tracer = void 0;
				else tracer = _tracer;
				if (_sendNotification && !isClosed() && !isDisposed()) await connection.sendNotification(SetTraceNotification.type, { value: Trace.toString(_value) });
			},
			onError: errorEmitter.event,
			onClose: closeEmitter.event,
			onUnhandledNotification: unhandledNotificationEmitter.event,
			onDispose: disposeEmitter.event,
			end: () => {
				messageWriter.end();
			},
			dispose: () => {
				if (isDisposed()) return;
				state = ConnectionState.Disposed;
				disposeEmitter.fire(void 0);
				const error = new messages_1.ResponseError(messages_1.ErrorCodes.PendingResponseRejected, "Pending response rejected since connection got disposed");
				for (const promise of responsePromises.values()) promise.reject(error);
				responsePromises = /* @__PURE__ */ new Map();
				requestTokens = /* @__PURE__ */ new Map();
				knownCanceledRequests = /* @__PURE__ */ new Set();
				messageQueue = new linkedMap_1.LinkedMap();
				if (Is.func(messageWriter.dispose)) messageWriter.dispose();
				if (Is.func(messageReader.dispose)) messageReader.dispose();
			},
			listen: () => {
				throwIfClosedOrDisposed();
				throwIfListening();
				state = ConnectionState.Listening;
				messageReader.listen(callback);
			},
			inspect: () => {
				(0, ral_1.default)().console.log("inspect");
			}
		};
		connection.onNotification(LogTraceNotification.type, (params) => {
			if (trace === Trace.Off || !tracer) return;
			const verbose = trace === Trace.Verbose || trace === Trace.Compact;
			tracer.log(params.message, verbose ? params.verbose : void 0);
		});
		connection.onNotification(ProgressNotification.type, async (params) => {
			const handler = progressHandlers.get(params.token);
			if (handler) await handler(params.value);
			else unhandledProgressEmitter.fire(params);
		});
		return connection;
	}
}));

// node_modules/vscode-jsonrpc/lib/common/api.js
var require_api$2 = /* @__PURE__ */ __commonJSMin(((exports, module, this$12) => {
	var __importDefault = this$12 && this$12.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ProgressType = exports.ProgressToken = exports.createMessageConnection = exports.NullLogger = exports.ConnectionOptions = exports.ConnectionStrategy = exports.AbstractMessageBuffer = exports.WriteableStreamMessageWriter = exports.AbstractMessageWriter = exports.MessageWriter = exports.ReadableStreamMessageReader = exports.AbstractMessageReader = exports.MessageReader = exports.SharedArrayReceiverStrategy = exports.SharedArraySenderStrategy = exports.CancellationToken = exports.CancellationTokenSource = exports.Emitter = exports.Event = exports.Disposable = exports.LRUCache = exports.Touch = exports.LinkedMap = exports.ParameterStructures = exports.NotificationType9 = exports.NotificationType8 = exports.NotificationType7 = exports.NotificationType6 = exports.NotificationType5 = exports.NotificationType4 = exports.NotificationType3 = exports.NotificationType2 = exports.NotificationType1 = exports.NotificationType0 = exports.NotificationType = exports.ErrorCodes = exports.ResponseError = exports.RequestType9 = exports.RequestType8 = exports.RequestType7 = exports.RequestType6 = exports.RequestType5 = exports.RequestType4 = exports.RequestType3 = exports.RequestType2 = exports.RequestType1 = exports.RequestType0 = exports.RequestType = exports.Message = exports.RAL = void 0;
	exports.MessageStrategy = exports.CancellationStrategy = exports.CancellationSenderStrategy = exports.RequestCancellationReceiverStrategy = exports.IdCancellationReceiverStrategy = exports.CancellationReceiverStrategy = exports.ConnectionError = exports.ConnectionErrors = exports.LogTraceNotification = exports.SetTraceNotification = exports.TraceFormat = exports.TraceValues = exports.TraceValue = exports.Trace = void 0;
	const messages_1 = require_messages$1();
	Object.defineProperty(exports, "Message", {
		enumerable: true,
		get: function() {
			return messages_1.Message;
		}
	});
	Object.defineProperty(exports, "RequestType", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType;
		}
	});
	Object.defineProperty(exports, "RequestType0", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType0;
		}
	});
	Object.defineProperty(exports, "RequestType1", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType1;
		}
	});
	Object.defineProperty(exports, "RequestType2", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType2;
		}
	});
	Object.defineProperty(exports, "RequestType3", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType3;
		}
	});
	Object.defineProperty(exports, "RequestType4", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType4;
		}
	});
	Object.defineProperty(exports, "RequestType5", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType5;
		}
	});
	Object.defineProperty(exports, "RequestType6", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType6;
		}
	});
	Object.defineProperty(exports, "RequestType7", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType7;
		}
	});
	Object.defineProperty(exports, "RequestType8", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType8;
		}
	});
	Object.defineProperty(exports, "RequestType9", {
		enumerable: true,
		get: function() {
			return messages_1.RequestType9;
		}
	});
	Object.defineProperty(exports, "ResponseError", {
		enumerable: true,
		get: function() {
			return messages_1.ResponseError;
		}
	});
	Object.defineProperty(exports, "ErrorCodes", {
		enumerable: true,
		get: function() {
			return messages_1.ErrorCodes;
		}
	});
	Object.defineProperty(exports, "NotificationType", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType;
		}
	});
	Object.defineProperty(exports, "NotificationType0", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType0;
		}
	});
	Object.defineProperty(exports, "NotificationType1", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType1;
		}
	});
	Object.defineProperty(exports, "NotificationType2", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType2;
		}
	});
	Object.defineProperty(exports, "NotificationType3", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType3;
		}
	});
	Object.defineProperty(exports, "NotificationType4", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType4;
		}
	});
	Object.defineProperty(exports, "NotificationType5", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType5;
		}
	});
	Object.defineProperty(exports, "NotificationType6", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType6;
		}
	});
	Object.defineProperty(exports, "NotificationType7", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType7;
		}
	});
	Object.defineProperty(exports, "NotificationType8", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType8;
		}
	});
	Object.defineProperty(exports, "NotificationType9", {
		enumerable: true,
		get: function() {
			return messages_1.NotificationType9;
		}
	});
	Object.defineProperty(exports, "ParameterStructures", {
		enumerable: true,
		get: function() {
			return messages_1.ParameterStructures;
		}
	});
	const linkedMap_1 = require_linkedMap();
	Object.defineProperty(exports, "LinkedMap", {
		enumerable: true,
		get: function() {
			return linkedMap_1.LinkedMap;
		}
	});
	Object.defineProperty(exports, "LRUCache", {
		enumerable: true,
		get: function() {
			return linkedMap_1.LRUCache;
		}
	});
	Object.defineProperty(exports, "Touch", {
		enumerable: true,
		get: function() {
			return linkedMap_1.Touch;
		}
	});
	const disposable_1 = require_disposable();
	Object.defineProperty(exports, "Disposable", {
		enumerable: true,
		get: function() {
			return disposable_1.Disposable;
		}
	});
	const events_1 = require_events();
	Object.defineProperty(exports, "Event", {
		enumerable: true,
		get: function() {
			return events_1.Event;
		}
	});
	Object.defineProperty(exports, "Emitter", {
		enumerable: true,
		get: function() {
			return events_1.Emitter;
		}
	});
	const cancellation_1 = require_cancellation();
	Object.defineProperty(exports, "CancellationTokenSource", {
		enumerable: true,
		get: function() {
			return cancellation_1.CancellationTokenSource;
		}
	});
	Object.defineProperty(exports, "CancellationToken", {
		enumerable: true,
		get: function() {
			return cancellation_1.CancellationToken;
		}
	});
	const sharedArrayCancellation_1 = require_sharedArrayCancellation();
	Object.defineProperty(exports, "SharedArraySenderStrategy", {
		enumerable: true,
		get: function() {
			return sharedArrayCancellation_1.SharedArraySenderStrategy;
		}
	});
	Object.defineProperty(exports, "SharedArrayReceiverStrategy", {
		enumerable: true,
		get: function() {
			return sharedArrayCancellation_1.SharedArrayReceiverStrategy;
		}
	});
	const messageReader_1 = require_messageReader();
	Object.defineProperty(exports, "MessageReader", {
		enumerable: true,
		get: function() {
			return messageReader_1.MessageReader;
		}
	});
	Object.defineProperty(exports, "AbstractMessageReader", {
		enumerable: true,
		get: function() {
			return messageReader_1.AbstractMessageReader;
		}
	});
	Object.defineProperty(exports, "ReadableStreamMessageReader", {
		enumerable: true,
		get: function() {
			return messageReader_1.ReadableStreamMessageReader;
		}
	});
	const messageWriter_1 = require_messageWriter();
	Object.defineProperty(exports, "MessageWriter", {
		enumerable: true,
		get: function() {
			return messageWriter_1.MessageWriter;
		}
	});
	Object.defineProperty(exports, "AbstractMessageWriter", {
		enumerable: true,
		get: function() {
			return messageWriter_1.AbstractMessageWriter;
		}
	});
	Object.defineProperty(exports, "WriteableStreamMessageWriter", {
		enumerable: true,
		get: function() {
			return messageWriter_1.WriteableStreamMessageWriter;
		}
	});
	const messageBuffer_1 = require_messageBuffer();
	Object.defineProperty(exports, "AbstractMessageBuffer", {
		enumerable: true,
		get: function() {
			return messageBuffer_1.AbstractMessageBuffer;
		}
	});
	const connection_1 = require_connection$1();
	Object.defineProperty(exports, "ConnectionStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.ConnectionStrategy;
		}
	});
	Object.defineProperty(exports, "ConnectionOptions", {
		enumerable: true,
		get: function() {
			return connection_1.ConnectionOptions;
		}
	});
	Object.defineProperty(exports, "NullLogger", {
		enumerable: true,
		get: function() {
			return connection_1.NullLogger;
		}
	});
	Object.defineProperty(exports, "createMessageConnection", {
		enumerable: true,
		get: function() {
			return connection_1.createMessageConnection;
		}
	});
	Object.defineProperty(exports, "ProgressToken", {
		enumerable: true,
		get: function() {
			return connection_1.ProgressToken;
		}
	});
	Object.defineProperty(exports, "ProgressType", {
		enumerable: true,
		get: function() {
			return connection_1.ProgressType;
		}
	});
	Object.defineProperty(exports, "Trace", {
		enumerable: true,
		get: function() {
			return connection_1.Trace;
		}
	});
	Object.defineProperty(exports, "TraceValue", {
		enumerable: true,
		get: function() {
			return connection_1.TraceValue;
		}
	});
	Object.defineProperty(exports, "TraceFormat", {
		enumerable: true,
		get: function() {
			return connection_1.TraceFormat;
		}
	});
	Object.defineProperty(exports, "SetTraceNotification", {
		enumerable: true,
		get: function() {
			return connection_1.SetTraceNotification;
		}
	});
	Object.defineProperty(exports, "LogTraceNotification", {
		enumerable: true,
		get: function() {
			return connection_1.LogTraceNotification;
		}
	});
	Object.defineProperty(exports, "ConnectionErrors", {
		enumerable: true,
		get: function() {
			return connection_1.ConnectionErrors;
		}
	});
	Object.defineProperty(exports, "ConnectionError", {
		enumerable: true,
		get: function() {
			return connection_1.ConnectionError;
		}
	});
	Object.defineProperty(exports, "CancellationReceiverStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.CancellationReceiverStrategy;
		}
	});
	Object.defineProperty(exports, "IdCancellationReceiverStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.IdCancellationReceiverStrategy;
		}
	});
	Object.defineProperty(exports, "RequestCancellationReceiverStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.RequestCancellationReceiverStrategy;
		}
	});
	Object.defineProperty(exports, "CancellationSenderStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.CancellationSenderStrategy;
		}
	});
	Object.defineProperty(exports, "CancellationStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.CancellationStrategy;
		}
	});
	Object.defineProperty(exports, "MessageStrategy", {
		enumerable: true,
		get: function() {
			return connection_1.MessageStrategy;
		}
	});
	Object.defineProperty(exports, "TraceValues", {
		enumerable: true,
		get: function() {
			return connection_1.TraceValues;
		}
	});
	const ral_1 = __importDefault(require_ral());
	exports.RAL = ral_1.default;
}));

// node_modules/vscode-languageserver-types/lib/esm/main.js
var main_exports = /* @__PURE__ */ __exportAll({
	AnnotatedTextEdit: () => AnnotatedTextEdit,
	ApplyKind: () => ApplyKind,
	ChangeAnnotation: () => ChangeAnnotation,
	ChangeAnnotationIdentifier: () => ChangeAnnotationIdentifier,
	CodeAction: () => CodeAction,
	CodeActionContext: () => CodeActionContext,
	CodeActionKind: () => CodeActionKind$1,
	CodeActionTag: () => CodeActionTag,
	CodeActionTriggerKind: () => CodeActionTriggerKind,
	CodeDescription: () => CodeDescription,
	CodeLens: () => CodeLens,
	Color: () => Color,
	ColorInformation: () => ColorInformation,
	ColorPresentation: () => ColorPresentation,
	Command: () => Command,
	CompletionItem: () => CompletionItem,
	CompletionItemKind: () => CompletionItemKind$3,
	CompletionItemLabelDetails: () => CompletionItemLabelDetails,
	CompletionItemTag: () => CompletionItemTag,
	CompletionList: () => CompletionList,
	CreateFile: () => CreateFile,
	DeleteFile: () => DeleteFile,
	Diagnostic: () => Diagnostic,
	DiagnosticRelatedInformation: () => DiagnosticRelatedInformation,
	DiagnosticSeverity: () => DiagnosticSeverity$1,
	DiagnosticTag: () => DiagnosticTag$1,
	DocumentHighlight: () => DocumentHighlight,
	DocumentHighlightKind: () => DocumentHighlightKind$1,
	DocumentLink: () => DocumentLink,
	DocumentSymbol: () => DocumentSymbol,
	DocumentUri: () => DocumentUri,
	EOL: () => EOL,
	FoldingRange: () => FoldingRange,
	FoldingRangeKind: () => FoldingRangeKind$1,
	FormattingOptions: () => FormattingOptions,
	Hover: () => Hover,
	InlayHint: () => InlayHint,
	InlayHintKind: () => InlayHintKind$1,
	InlayHintLabelPart: () => InlayHintLabelPart,
	InlineCompletionContext: () => InlineCompletionContext,
	InlineCompletionItem: () => InlineCompletionItem,
	InlineCompletionList: () => InlineCompletionList,
	InlineCompletionTriggerKind: () => InlineCompletionTriggerKind,
	InlineValueContext: () => InlineValueContext,
	InlineValueEvaluatableExpression: () => InlineValueEvaluatableExpression,
	InlineValueText: () => InlineValueText,
	InlineValueVariableLookup: () => InlineValueVariableLookup,
	InsertReplaceEdit: () => InsertReplaceEdit,
	InsertTextFormat: () => InsertTextFormat$2,
	InsertTextMode: () => InsertTextMode,
	LanguageKind: () => LanguageKind,
	Location: () => Location,
	LocationLink: () => LocationLink,
	MarkedString: () => MarkedString,
	MarkupContent: () => MarkupContent,
	MarkupKind: () => MarkupKind$1,
	OptionalVersionedTextDocumentIdentifier: () => OptionalVersionedTextDocumentIdentifier,
	ParameterInformation: () => ParameterInformation,
	Position: () => Position,
	Range: () => Range,
	RenameFile: () => RenameFile,
	SelectedCompletionInfo: () => SelectedCompletionInfo,
	SelectionRange: () => SelectionRange,
	SemanticTokenModifiers: () => SemanticTokenModifiers,
	SemanticTokenTypes: () => SemanticTokenTypes,
	SemanticTokens: () => SemanticTokens,
	SignatureInformation: () => SignatureInformation,
	SnippetTextEdit: () => SnippetTextEdit,
	StringValue: () => StringValue,
	SymbolInformation: () => SymbolInformation,
	SymbolKind: () => SymbolKind$2,
	SymbolTag: () => SymbolTag,
	TextDocument: () => TextDocument$1,
	TextDocumentEdit: () => TextDocumentEdit,
	TextDocumentIdentifier: () => TextDocumentIdentifier,
	TextDocumentItem: () => TextDocumentItem,
	TextEdit: () => TextEdit,
	URI: () => URI,
	VersionedTextDocumentIdentifier: () => VersionedTextDocumentIdentifier,
	WorkspaceChange: () => WorkspaceChange,
	WorkspaceEdit: () => WorkspaceEdit,
	WorkspaceFolder: () => WorkspaceFolder,
	WorkspaceSymbol: () => WorkspaceSymbol,
	integer: () => integer,
	uinteger: () => uinteger
});
var DocumentUri, URI, integer, uinteger, Position, Range, Location, LocationLink, Color, ColorInformation, ColorPresentation, FoldingRangeKind$1, FoldingRange, DiagnosticRelatedInformation, DiagnosticSeverity$1, DiagnosticTag$1, CodeDescription, Diagnostic, Command, TextEdit, ChangeAnnotation, ChangeAnnotationIdentifier, AnnotatedTextEdit, TextDocumentEdit, CreateFile, RenameFile, DeleteFile, WorkspaceEdit, TextEditChangeImpl, SnippetTextEdit, ChangeAnnotations, WorkspaceChange, TextDocumentIdentifier, VersionedTextDocumentIdentifier, OptionalVersionedTextDocumentIdentifier, LanguageKind, TextDocumentItem, MarkupKind$1, MarkupContent, CompletionItemKind$3, InsertTextFormat$2, CompletionItemTag, InsertReplaceEdit, InsertTextMode, ApplyKind, CompletionItemLabelDetails, CompletionItem, CompletionList, MarkedString, Hover, ParameterInformation, SignatureInformation, DocumentHighlightKind$1, DocumentHighlight, SymbolKind$2, SymbolTag, SymbolInformation, WorkspaceSymbol, DocumentSymbol, CodeActionKind$1, CodeActionTriggerKind, CodeActionContext, CodeActionTag, CodeAction, CodeLens, FormattingOptions, DocumentLink, SelectionRange, SemanticTokenTypes, SemanticTokenModifiers, SemanticTokens, InlineValueText, InlineValueVariableLookup, InlineValueEvaluatableExpression, InlineValueContext, InlayHintKind$1, InlayHintLabelPart, InlayHint, StringValue, InlineCompletionItem, InlineCompletionList, InlineCompletionTriggerKind, SelectedCompletionInfo, InlineCompletionContext, WorkspaceFolder, EOL, TextDocument$1, FullTextDocument$1, Is;
var init_main = __esmMin((() => {
	;
	(function(DocumentUri) {
		function is(value) {
			return typeof value === "string";
		}
		DocumentUri.is = is;
	})(DocumentUri || (DocumentUri = {}));
	;
	(function(URI) {
		function is(value) {
			return typeof value === "string";
		}
		URI.is = is;
	})(URI || (URI = {}));
	;
	(function(integer) {
		integer.MIN_VALUE = -2147483648;
		integer.MAX_VALUE = 2147483647;
		function is(value) {
			return typeof value === "number" && integer.MIN_VALUE <= value && value <= integer.MAX_VALUE;
		}
		integer.is = is;
	})(integer || (integer = {}));
	;
	(function(uinteger) {
		uinteger.MIN_VALUE = 0;
		uinteger.MAX_VALUE = 2147483647;
		function is(value) {
			return typeof value === "number" && uinteger.MIN_VALUE <= value && value <= uinteger.MAX_VALUE;
		}
		uinteger.is = is;
	})(uinteger || (uinteger = {}));
	;
	(function(Position) {
		/**
		* Creates a new Position literal from the given line and character.
		* @param line The position's line.
		* @param character The position's character.
		*/
		function create(line, character) {
			if (line === Number.MAX_VALUE) line = uinteger.MAX_VALUE;
			if (character === Number.MAX_VALUE) character = uinteger.MAX_VALUE;
			return {
				line,
				character
			};
		}
		Position.create = create;
		/**
		* Checks whether the given literal conforms to the {@link Position} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.uinteger(candidate.line) && Is.uinteger(candidate.character);
		}
		Position.is = is;
	})(Position || (Position = {}));
	;
	(function(Range) {
		function create(one, two, three, four) {
			if (Is.uinteger(one) && Is.uinteger(two) && Is.uinteger(three) && Is.uinteger(four)) return {
				start: Position.create(one, two),
				end: Position.create(three, four)
			};
			else if (Position.is(one) && Position.is(two)) return {
				start: one,
				end: two
			};
			else throw new Error(`Range#create called with invalid arguments[${one}, ${two}, ${three}, ${four}]`);
		}
		Range.create = create;
		/**
		* Checks whether the given literal conforms to the {@link Range} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Position.is(candidate.start) && Position.is(candidate.end);
		}
		Range.is = is;
	})(Range || (Range = {}));
	;
	(function(Location) {
		/**
		* Creates a Location literal.
		* @param uri The location's uri.
		* @param range The location's range.
		*/
		function create(uri, range) {
			return {
				uri,
				range
			};
		}
		Location.create = create;
		/**
		* Checks whether the given literal conforms to the {@link Location} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Range.is(candidate.range) && (Is.string(candidate.uri) || Is.undefined(candidate.uri));
		}
		Location.is = is;
	})(Location || (Location = {}));
	;
	(function(LocationLink) {
		/**
		* Creates a LocationLink literal.
		* @param targetUri The definition's uri.
		* @param targetRange The full range of the definition.
		* @param targetSelectionRange The span of the symbol definition at the target.
		* @param originSelectionRange The span of the symbol being defined in the originating source file.
		*/
		function create(targetUri, targetRange, targetSelectionRange, originSelectionRange) {
			return {
				targetUri,
				targetRange,
				targetSelectionRange,
				originSelectionRange
			};
		}
		LocationLink.create = create;
		/**
		* Checks whether the given literal conforms to the {@link LocationLink} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Range.is(candidate.targetRange) && Is.string(candidate.targetUri) && Range.is(candidate.targetSelectionRange) && (Range.is(candidate.originSelectionRange) || Is.undefined(candidate.originSelectionRange));
		}
		LocationLink.is = is;
	})(LocationLink || (LocationLink = {}));
	;
	(function(Color) {
		/**
		* Creates a new Color literal.
		*/
		function create(red, green, blue, alpha) {
			return {
				red,
				green,
				blue,
				alpha
			};
		}
		Color.create = create;
		/**
		* Checks whether the given literal conforms to the {@link Color} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.numberRange(candidate.red, 0, 1) && Is.numberRange(candidate.green, 0, 1) && Is.numberRange(candidate.blue, 0, 1) && Is.numberRange(candidate.alpha, 0, 1);
		}
		Color.is = is;
	})(Color || (Color = {}));
	;
	(function(ColorInformation) {
		/**
		* Creates a new ColorInformation literal.
		*/
		function create(range, color) {
			return {
				range,
				color
			};
		}
		ColorInformation.create = create;
		/**
		* Checks whether the given literal conforms to the {@link ColorInformation} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Range.is(candidate.range) && Color.is(candidate.color);
		}
		ColorInformation.is = is;
	})(ColorInformation || (ColorInformation = {}));
	;
	(function(ColorPresentation) {
		/**
		* Creates a new ColorInformation literal.
		*/
		function create(label, textEdit, additionalTextEdits) {
			return {
				label,
				textEdit,
				additionalTextEdits
			};
		}
		ColorPresentation.create = create;
		/**
		* Checks whether the given literal conforms to the {@link ColorInformation} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.undefined(candidate.textEdit) || TextEdit.is(candidate)) && (Is.undefined(candidate.additionalTextEdits) || Is.typedArray(candidate.additionalTextEdits, TextEdit.is));
		}
		ColorPresentation.is = is;
	})(ColorPresentation || (ColorPresentation = {}));
	;
	(function(FoldingRangeKind) {
		/**
		* Folding range for a comment
		*/
		FoldingRangeKind.Comment = "comment";
		/**
		* Folding range for an import or include
		*/
		FoldingRangeKind.Imports = "imports";
		/**
		* Folding range for a region (e.g. `#region`)
		*/
		FoldingRangeKind.Region = "region";
	})(FoldingRangeKind$1 || (FoldingRangeKind$1 = {}));
	;
	(function(FoldingRange) {
		/**
		* Creates a new FoldingRange literal.
		*/
		function create(startLine, endLine, startCharacter, endCharacter, kind, collapsedText) {
			const result = {
				startLine,
				endLine
			};
			if (Is.defined(startCharacter)) result.startCharacter = startCharacter;
			if (Is.defined(endCharacter)) result.endCharacter = endCharacter;
			if (Is.defined(kind)) result.kind = kind;
			if (Is.defined(collapsedText)) result.collapsedText = collapsedText;
			return result;
		}
		FoldingRange.create = create;
		/**
		* Checks whether the given literal conforms to the {@link FoldingRange} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.uinteger(candidate.startLine) && Is.uinteger(candidate.startLine) && (Is.undefined(candidate.startCharacter) || Is.uinteger(candidate.startCharacter)) && (Is.undefined(candidate.endCharacter) || Is.uinteger(candidate.endCharacter)) && (Is.undefined(candidate.kind) || Is.string(candidate.kind));
		}
		FoldingRange.is = is;
	})(FoldingRange || (FoldingRange = {}));
	;
	(function(DiagnosticRelatedInformation) {
		/**
		* Creates a new DiagnosticRelatedInformation literal.
		*/
		function create(location, message) {
			return {
				location,
				message
			};
		}
		DiagnosticRelatedInformation.create = create;
		/**
		* Checks whether the given literal conforms to the {@link DiagnosticRelatedInformation} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Location.is(candidate.location) && Is.string(candidate.message);
		}
		DiagnosticRelatedInformation.is = is;
	})(DiagnosticRelatedInformation || (DiagnosticRelatedInformation = {}));
	;
	(function(DiagnosticSeverity) {
		/**
		* Reports an error.
		*/
		DiagnosticSeverity.Error = 1;
		/**
		* Reports a warning.
		*/
		DiagnosticSeverity.Warning = 2;
		/**
		* Reports an information.
		*/
		DiagnosticSeverity.Information = 3;
		/**
		* Reports a hint.
		*/
		DiagnosticSeverity.Hint = 4;
	})(DiagnosticSeverity$1 || (DiagnosticSeverity$1 = {}));
	;
	(function(DiagnosticTag) {
		/**
		* Unused or unnecessary code.
		*
		* Clients are allowed to render diagnostics with this tag faded out instead of having
		* an error squiggle.
		*/
		DiagnosticTag.Unnecessary = 1;
		/**
		* Deprecated or obsolete code.
		*
		* Clients are allowed to rendered diagnostics with this tag strike through.
		*/
		DiagnosticTag.Deprecated = 2;
	})(DiagnosticTag$1 || (DiagnosticTag$1 = {}));
	;
	(function(CodeDescription) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.string(candidate.href);
		}
		CodeDescription.is = is;
	})(CodeDescription || (CodeDescription = {}));
	;
	(function(Diagnostic) {
		/**
		* Creates a new Diagnostic literal.
		*/
		function create(range, message, severity, code, source, relatedInformation) {
			const result = {
				range,
				message
			};
			if (Is.defined(severity)) result.severity = severity;
			if (Is.defined(code)) result.code = code;
			if (Is.defined(source)) result.source = source;
			if (Is.defined(relatedInformation)) result.relatedInformation = relatedInformation;
			return result;
		}
		Diagnostic.create = create;
		/**
		* Checks whether the given literal conforms to the {@link Diagnostic} interface.
		*/
		function is(value) {
			var _a;
			const candidate = value;
			return Is.defined(candidate) && Range.is(candidate.range) && (Is.string(candidate.message) || MarkupContent.is(candidate.message)) && (Is.number(candidate.severity) || Is.undefined(candidate.severity)) && (Is.integer(candidate.code) || Is.string(candidate.code) || Is.undefined(candidate.code)) && (Is.undefined(candidate.codeDescription) || Is.string((_a = candidate.codeDescription) === null || _a === void 0 ? void 0 : _a.href)) && (Is.string(candidate.source) || Is.undefined(candidate.source)) && (Is.undefined(candidate.relatedInformation) || Is.typedArray(candidate.relatedInformation, DiagnosticRelatedInformation.is));
		}
		Diagnostic.is = is;
		/**
		* Checks whether the given diagnostic's message conforms to the 3.17.0
		* version of the protocol where the message is a string.
		*
		* @param value the diagnostic
		* @returns true if the diagnostic's message is a string, false otherwise.
		*/
		function is3_17(value) {
			return Is.string(value.message);
		}
		Diagnostic.is3_17 = is3_17;
		/**
		* Gets the message string of a diagnostic. If the message is already a
		* string, it is returned as is. If the message is a MarkupContent,
		* the value of the MarkupContent is returned. Otherwise an error is thrown.
		*
		* @param diagnostic the diagnostic to get the message string from.
		* @returns the message string of the given diagnostic.
		*/
		function getMessageString(diagnostic) {
			if (Is.string(diagnostic.message)) return diagnostic.message;
			else if (MarkupContent.is(diagnostic.message)) return diagnostic.message.value;
			else throw new Error(`Unknown message type ${typeof diagnostic.message}`);
		}
		Diagnostic.getMessageString = getMessageString;
	})(Diagnostic || (Diagnostic = {}));
	;
	(function(Command) {
		/**
		* Creates a new Command literal.
		*/
		function create(title, command, ...args) {
			const result = {
				title,
				command
			};
			if (Is.defined(args) && args.length > 0) result.arguments = args;
			return result;
		}
		Command.create = create;
		/**
		* Checks whether the given literal conforms to the {@link Command} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.string(candidate.title) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip)) && Is.string(candidate.command);
		}
		Command.is = is;
	})(Command || (Command = {}));
	;
	(function(TextEdit) {
		/**
		* Creates a replace text edit.
		* @param range The range of text to be replaced.
		* @param newText The new text.
		*/
		function replace(range, newText) {
			return {
				range,
				newText
			};
		}
		TextEdit.replace = replace;
		/**
		* Creates an insert text edit.
		* @param position The position to insert the text at.
		* @param newText The text to be inserted.
		*/
		function insert(position, newText) {
			return {
				range: {
					start: position,
					end: position
				},
				newText
			};
		}
		TextEdit.insert = insert;
		/**
		* Creates a delete text edit.
		* @param range The range of text to be deleted.
		*/
		function del(range) {
			return {
				range,
				newText: ""
			};
		}
		TextEdit.del = del;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.string(candidate.newText) && Range.is(candidate.range);
		}
		TextEdit.is = is;
	})(TextEdit || (TextEdit = {}));
	;
	(function(ChangeAnnotation) {
		function create(label, needsConfirmation, description) {
			const result = { label };
			if (needsConfirmation !== void 0) result.needsConfirmation = needsConfirmation;
			if (description !== void 0) result.description = description;
			return result;
		}
		ChangeAnnotation.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.boolean(candidate.needsConfirmation) || candidate.needsConfirmation === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
		}
		ChangeAnnotation.is = is;
	})(ChangeAnnotation || (ChangeAnnotation = {}));
	;
	(function(ChangeAnnotationIdentifier) {
		function is(value) {
			const candidate = value;
			return Is.string(candidate);
		}
		ChangeAnnotationIdentifier.is = is;
	})(ChangeAnnotationIdentifier || (ChangeAnnotationIdentifier = {}));
	;
	(function(AnnotatedTextEdit) {
		/**
		* Creates an annotated replace text edit.
		*
		* @param range The range of text to be replaced.
		* @param newText The new text.
		* @param annotation The annotation.
		*/
		function replace(range, newText, annotation) {
			return {
				range,
				newText,
				annotationId: annotation
			};
		}
		AnnotatedTextEdit.replace = replace;
		/**
		* Creates an annotated insert text edit.
		*
		* @param position The position to insert the text at.
		* @param newText The text to be inserted.
		* @param annotation The annotation.
		*/
		function insert(position, newText, annotation) {
			return {
				range: {
					start: position,
					end: position
				},
				newText,
				annotationId: annotation
			};
		}
		AnnotatedTextEdit.insert = insert;
		/**
		* Creates an annotated delete text edit.
		*
		* @param range The range of text to be deleted.
		* @param annotation The annotation.
		*/
		function del(range, annotation) {
			return {
				range,
				newText: "",
				annotationId: annotation
			};
		}
		AnnotatedTextEdit.del = del;
		function is(value) {
			const candidate = value;
			return TextEdit.is(candidate) && (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
		}
		AnnotatedTextEdit.is = is;
	})(AnnotatedTextEdit || (AnnotatedTextEdit = {}));
	;
	(function(TextDocumentEdit) {
		/**
		* Creates a new `TextDocumentEdit`
		*/
		function create(textDocument, edits) {
			return {
				textDocument,
				edits
			};
		}
		TextDocumentEdit.create = create;
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && OptionalVersionedTextDocumentIdentifier.is(candidate.textDocument) && Array.isArray(candidate.edits);
		}
		TextDocumentEdit.is = is;
	})(TextDocumentEdit || (TextDocumentEdit = {}));
	;
	(function(CreateFile) {
		function create(uri, options, annotation) {
			const result = {
				kind: "create",
				uri
			};
			if (options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0)) result.options = options;
			if (annotation !== void 0) result.annotationId = annotation;
			return result;
		}
		CreateFile.create = create;
		function is(value) {
			const candidate = value;
			return candidate && candidate.kind === "create" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
		}
		CreateFile.is = is;
	})(CreateFile || (CreateFile = {}));
	;
	(function(RenameFile) {
		function create(oldUri, newUri, options, annotation) {
			const result = {
				kind: "rename",
				oldUri,
				newUri
			};
			if (options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0)) result.options = options;
			if (annotation !== void 0) result.annotationId = annotation;
			return result;
		}
		RenameFile.create = create;
		function is(value) {
			const candidate = value;
			return candidate && candidate.kind === "rename" && Is.string(candidate.oldUri) && Is.string(candidate.newUri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
		}
		RenameFile.is = is;
	})(RenameFile || (RenameFile = {}));
	;
	(function(DeleteFile) {
		function create(uri, options, annotation) {
			const result = {
				kind: "delete",
				uri
			};
			if (options !== void 0 && (options.recursive !== void 0 || options.ignoreIfNotExists !== void 0)) result.options = options;
			if (annotation !== void 0) result.annotationId = annotation;
			return result;
		}
		DeleteFile.create = create;
		function is(value) {
			const candidate = value;
			return candidate && candidate.kind === "delete" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.recursive === void 0 || Is.boolean(candidate.options.recursive)) && (candidate.options.ignoreIfNotExists === void 0 || Is.boolean(candidate.options.ignoreIfNotExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
		}
		DeleteFile.is = is;
	})(DeleteFile || (DeleteFile = {}));
	;
	(function(WorkspaceEdit) {
		function is(value) {
			const candidate = value;
			return candidate && (candidate.changes !== void 0 || candidate.documentChanges !== void 0) && (candidate.documentChanges === void 0 || candidate.documentChanges.every((change) => {
				if (Is.string(change.kind)) return CreateFile.is(change) || RenameFile.is(change) || DeleteFile.is(change);
				else return TextDocumentEdit.is(change);
			}));
		}
		WorkspaceEdit.is = is;
	})(WorkspaceEdit || (WorkspaceEdit = {}));
	TextEditChangeImpl = class {
		constructor(edits, changeAnnotations) {
			this.edits = edits;
			this.changeAnnotations = changeAnnotations;
		}
		insert(position, newText, annotation) {
			let edit;
			let id;
			if (annotation === void 0) edit = TextEdit.insert(position, newText);
			else if (ChangeAnnotationIdentifier.is(annotation)) {
				id = annotation;
				edit = AnnotatedTextEdit.insert(position, newText, annotation);
			} else {
				this.assertChangeAnnotations(this.changeAnnotations);
				id = this.changeAnnotations.manage(annotation);
				edit = AnnotatedTextEdit.insert(position, newText, id);
			}
			this.edits.push(edit);
			if (id !== void 0) return id;
		}
		replace(range, newText, annotation) {
			let edit;
			let id;
			if (annotation === void 0) edit = TextEdit.replace(range, newText);
			else if (ChangeAnnotationIdentifier.is(annotation)) {
				id = annotation;
				edit = AnnotatedTextEdit.replace(range, newText, annotation);
			} else {
				this.assertChangeAnnotations(this.changeAnnotations);
				id = this.changeAnnotations.manage(annotation);
				edit = AnnotatedTextEdit.replace(range, newText, id);
			}
			this.edits.push(edit);
			if (id !== void 0) return id;
		}
		delete(range, annotation) {
			let edit;
			let id;
			if (annotation === void 0) edit = TextEdit.del(range);
			else if (ChangeAnnotationIdentifier.is(annotation)) {
				id = annotation;
				edit = AnnotatedTextEdit.del(range, annotation);
			} else {
				this.assertChangeAnnotations(this.changeAnnotations);
				id = this.changeAnnotations.manage(annotation);
				edit = AnnotatedTextEdit.del(range, id);
			}
			this.edits.push(edit);
			if (id !== void 0) return id;
		}
		add(edit) {
			this.edits.push(edit);
		}
		all() {
			return this.edits;
		}
		clear() {
			this.edits.splice(0, this.edits.length);
		}
		assertChangeAnnotations(value) {
			if (value === void 0) throw new Error(`Text edit change is not configured to manage change annotations.`);
		}
	};
	;
	(function(SnippetTextEdit) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Range.is(candidate.range) && StringValue.isSnippet(candidate.snippet) && (candidate.annotationId === void 0 || ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
		}
		SnippetTextEdit.is = is;
	})(SnippetTextEdit || (SnippetTextEdit = {}));
	ChangeAnnotations = class {
		constructor(annotations) {
			this._annotations = annotations === void 0 ? Object.create(null) : annotations;
			this._counter = 0;
			this._size = 0;
		}
		all() {
			return this._annotations;
		}
		get size() {
			return this._size;
		}
		manage(idOrAnnotation, annotation) {
			let id;
			if (ChangeAnnotationIdentifier.is(idOrAnnotation)) id = idOrAnnotation;
			else {
				id = this.nextId();
				annotation = idOrAnnotation;
			}
			if (this._annotations[id] !== void 0) throw new Error(`Id ${id} is already in use.`);
			if (annotation === void 0) throw new Error(`No annotation provided for id ${id}`);
			this._annotations[id] = annotation;
			this._size++;
			return id;
		}
		nextId() {
			this._counter++;
			return this._counter.toString();
		}
	};
	WorkspaceChange = class {
		constructor(workspaceEdit) {
			this._textEditChanges = Object.create(null);
			if (workspaceEdit !== void 0) {
				this._workspaceEdit = workspaceEdit;
				if (workspaceEdit.documentChanges) {
					this._changeAnnotations = new ChangeAnnotations(workspaceEdit.changeAnnotations);
					workspaceEdit.changeAnnotations = this._changeAnnotations.all();
					workspaceEdit.documentChanges.forEach((change) => {
						if (TextDocumentEdit.is(change)) {
							const textEditChange = new TextEditChangeImpl(change.edits, this._changeAnnotations);
							this._textEditChanges[change.textDocument.uri] = textEditChange;
						}
					});
				} else if (workspaceEdit.changes) Object.keys(workspaceEdit.changes).forEach((key) => {
					const textEditChange = new TextEditChangeImpl(workspaceEdit.changes[key]);
					this._textEditChanges[key] = textEditChange;
				});
			} else this._workspaceEdit = {};
		}
		/**
		* Returns the underlying {@link WorkspaceEdit} literal
		* use to be returned from a workspace edit operation like rename.
		*/
		get edit() {
			this.initDocumentChanges();
			if (this._changeAnnotations !== void 0) {
				if (this._changeAnnotations.size === 0) this._workspaceEdit.changeAnnotations = void 0;
				else this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
			}
			return this._workspaceEdit;
		}
		getTextEditChange(key) {
			if (OptionalVersionedTextDocumentIdentifier.is(key)) {
				this.initDocumentChanges();
				if (this._workspaceEdit.documentChanges === void 0) throw new Error("Workspace edit is not configured for document changes.");
				const textDocument = {
					uri: key.uri,
					version: key.version
				};
				let result = this._textEditChanges[textDocument.uri];
				if (!result) {
					const edits = [];
					const textDocumentEdit = {
						textDocument,
						edits
					};
					this._workspaceEdit.documentChanges.push(textDocumentEdit);
					result = new TextEditChangeImpl(edits, this._changeAnnotations);
					this._textEditChanges[textDocument.uri] = result;
				}
				return result;
			} else {
				this.initChanges();
				if (this._workspaceEdit.changes === void 0) throw new Error("Workspace edit is not configured for normal text edit changes.");
				let result = this._textEditChanges[key];
				if (!result) {
					const edits = [];
					this._workspaceEdit.changes[key] = edits;
					result = new TextEditChangeImpl(edits);
					this._textEditChanges[key] = result;
				}
				return result;
			}
		}
		initDocumentChanges() {
			if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) {
				this._changeAnnotations = new ChangeAnnotations();
				this._workspaceEdit.documentChanges = [];
				this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
			}
		}
		initChanges() {
			if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) this._workspaceEdit.changes = Object.create(null);
		}
		createFile(uri, optionsOrAnnotation, options) {
			this.initDocumentChanges();
			if (this._workspaceEdit.documentChanges === void 0) throw new Error("Workspace edit is not configured for document changes.");
			let annotation;
			if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) annotation = optionsOrAnnotation;
			else options = optionsOrAnnotation;
			let operation;
			let id;
			if (annotation === void 0) operation = CreateFile.create(uri, options);
			else {
				id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
				operation = CreateFile.create(uri, options, id);
			}
			this._workspaceEdit.documentChanges.push(operation);
			if (id !== void 0) return id;
		}
		renameFile(oldUri, newUri, optionsOrAnnotation, options) {
			this.initDocumentChanges();
			if (this._workspaceEdit.documentChanges === void 0) throw new Error("Workspace edit is not configured for document changes.");
			let annotation;
			if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) annotation = optionsOrAnnotation;
			else options = optionsOrAnnotation;
			let operation;
			let id;
			if (annotation === void 0) operation = RenameFile.create(oldUri, newUri, options);
			else {
				id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
				operation = RenameFile.create(oldUri, newUri, options, id);
			}
			this._workspaceEdit.documentChanges.push(operation);
			if (id !== void 0) return id;
		}
		deleteFile(uri, optionsOrAnnotation, options) {
			this.initDocumentChanges();
			if (this._workspaceEdit.documentChanges === void 0) throw new Error("Workspace edit is not configured for document changes.");
			let annotation;
			if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) annotation = optionsOrAnnotation;
			else options = optionsOrAnnotation;
			let operation;
			let id;
			if (annotation === void 0) operation = DeleteFile.create(uri, options);
			else {
				id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
				operation = DeleteFile.create(uri, options, id);
			}
			this._workspaceEdit.documentChanges.push(operation);
			if (id !== void 0) return id;
		}
	};
	;
	(function(TextDocumentIdentifier) {
		/**
		* Creates a new TextDocumentIdentifier literal.
		* @param uri The document's uri.
		*/
		function create(uri) {
			return { uri };
		}
		TextDocumentIdentifier.create = create;
		/**
		* Checks whether the given literal conforms to the {@link TextDocumentIdentifier} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.string(candidate.uri);
		}
		TextDocumentIdentifier.is = is;
	})(TextDocumentIdentifier || (TextDocumentIdentifier = {}));
	;
	(function(VersionedTextDocumentIdentifier) {
		/**
		* Creates a new VersionedTextDocumentIdentifier literal.
		* @param uri The document's uri.
		* @param version The document's version.
		*/
		function create(uri, version) {
			return {
				uri,
				version
			};
		}
		VersionedTextDocumentIdentifier.create = create;
		/**
		* Checks whether the given literal conforms to the {@link VersionedTextDocumentIdentifier} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.string(candidate.uri) && Is.integer(candidate.version);
		}
		VersionedTextDocumentIdentifier.is = is;
	})(VersionedTextDocumentIdentifier || (VersionedTextDocumentIdentifier = {}));
	;
	(function(OptionalVersionedTextDocumentIdentifier) {
		/**
		* Creates a new OptionalVersionedTextDocumentIdentifier literal.
		* @param uri The document's uri.
		* @param version The document's version.
		*/
		function create(uri, version) {
			return {
				uri,
				version
			};
		}
		OptionalVersionedTextDocumentIdentifier.create = create;
		/**
		* Checks whether the given literal conforms to the {@link OptionalVersionedTextDocumentIdentifier} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.string(candidate.uri) && (candidate.version === null || Is.integer(candidate.version));
		}
		OptionalVersionedTextDocumentIdentifier.is = is;
	})(OptionalVersionedTextDocumentIdentifier || (OptionalVersionedTextDocumentIdentifier = {}));
	;
	(function(LanguageKind) {
		LanguageKind.ABAP = "abap";
		LanguageKind.WindowsBat = "bat";
		LanguageKind.BibTeX = "bibtex";
		LanguageKind.Clojure = "clojure";
		LanguageKind.Coffeescript = "coffeescript";
		LanguageKind.C = "c";
		LanguageKind.CPP = "cpp";
		LanguageKind.CSharp = "csharp";
		LanguageKind.CSS = "css";
		/**
		* @since 3.18.0
		*/
		LanguageKind.D = "d";
		/**
		* @since 3.18.0
		*/
		LanguageKind.Delphi = "pascal";
		LanguageKind.Diff = "diff";
		LanguageKind.Dart = "dart";
		LanguageKind.Dockerfile = "dockerfile";
		LanguageKind.Elixir = "elixir";
		LanguageKind.Erlang = "erlang";
		LanguageKind.FSharp = "fsharp";
		LanguageKind.GitCommit = "git-commit";
		LanguageKind.GitRebase = "git-rebase";
		LanguageKind.Go = "go";
		LanguageKind.Groovy = "groovy";
		LanguageKind.Handlebars = "handlebars";
		LanguageKind.Haskell = "haskell";
		LanguageKind.HTML = "html";
		LanguageKind.Ini = "ini";
		LanguageKind.Java = "java";
		LanguageKind.JavaScript = "javascript";
		LanguageKind.JavaScriptReact = "javascriptreact";
		LanguageKind.JSON = "json";
		LanguageKind.LaTeX = "latex";
		LanguageKind.Less = "less";
		LanguageKind.Lua = "lua";
		LanguageKind.Makefile = "makefile";
		LanguageKind.Markdown = "markdown";
		LanguageKind.ObjectiveC = "objective-c";
		LanguageKind.ObjectiveCPP = "objective-cpp";
		/**
		* @since 3.18.0
		*/
		LanguageKind.Pascal = "pascal";
		LanguageKind.Perl = "perl";
		LanguageKind.Perl6 = "perl6";
		LanguageKind.PHP = "php";
		LanguageKind.Plaintext = "plaintext";
		LanguageKind.Powershell = "powershell";
		LanguageKind.Pug = "jade";
		LanguageKind.Python = "python";
		LanguageKind.R = "r";
		LanguageKind.Razor = "razor";
		LanguageKind.Ruby = "ruby";
		LanguageKind.Rust = "rust";
		LanguageKind.SCSS = "scss";
		LanguageKind.SASS = "sass";
		LanguageKind.Scala = "scala";
		LanguageKind.ShaderLab = "shaderlab";
		LanguageKind.ShellScript = "shellscript";
		LanguageKind.SQL = "sql";
		LanguageKind.Swift = "swift";
		LanguageKind.TypeScript = "typescript";
		LanguageKind.TypeScriptReact = "typescriptreact";
		LanguageKind.TeX = "tex";
		LanguageKind.VisualBasic = "vb";
		LanguageKind.XML = "xml";
		LanguageKind.XSL = "xsl";
		LanguageKind.YAML = "yaml";
	})(LanguageKind || (LanguageKind = {}));
	;
	(function(TextDocumentItem) {
		/**
		* Creates a new TextDocumentItem literal.
		* @param uri The document's uri.
		* @param languageId The document's language identifier.
		* @param version The document's version number.
		* @param text The document's text.
		*/
		function create(uri, languageId, version, text) {
			return {
				uri,
				languageId,
				version,
				text
			};
		}
		TextDocumentItem.create = create;
		/**
		* Checks whether the given literal conforms to the {@link TextDocumentItem} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.string(candidate.uri) && Is.string(candidate.languageId) && Is.integer(candidate.version) && Is.string(candidate.text);
		}
		TextDocumentItem.is = is;
	})(TextDocumentItem || (TextDocumentItem = {}));
	;
	(function(MarkupKind) {
		/**
		* Plain text is supported as a content format
		*/
		MarkupKind.PlainText = "plaintext";
		/**
		* Markdown is supported as a content format
		*/
		MarkupKind.Markdown = "markdown";
		/**
		* Checks whether the given value is a value of the {@link MarkupKind} type.
		*/
		function is(value) {
			const candidate = value;
			return candidate === MarkupKind.PlainText || candidate === MarkupKind.Markdown;
		}
		MarkupKind.is = is;
	})(MarkupKind$1 || (MarkupKind$1 = {}));
	;
	(function(MarkupContent) {
		/**
		* Checks whether the given value conforms to the {@link MarkupContent} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(value) && MarkupKind$1.is(candidate.kind) && Is.string(candidate.value);
		}
		MarkupContent.is = is;
	})(MarkupContent || (MarkupContent = {}));
	;
	(function(CompletionItemKind) {
		CompletionItemKind.Text = 1;
		CompletionItemKind.Method = 2;
		CompletionItemKind.Function = 3;
		CompletionItemKind.Constructor = 4;
		CompletionItemKind.Field = 5;
		CompletionItemKind.Variable = 6;
		CompletionItemKind.Class = 7;
		CompletionItemKind.Interface = 8;
		CompletionItemKind.Module = 9;
		CompletionItemKind.Property = 10;
		CompletionItemKind.Unit = 11;
		CompletionItemKind.Value = 12;
		CompletionItemKind.Enum = 13;
		CompletionItemKind.Keyword = 14;
		CompletionItemKind.Snippet = 15;
		CompletionItemKind.Color = 16;
		CompletionItemKind.File = 17;
		CompletionItemKind.Reference = 18;
		CompletionItemKind.Folder = 19;
		CompletionItemKind.EnumMember = 20;
		CompletionItemKind.Constant = 21;
		CompletionItemKind.Struct = 22;
		CompletionItemKind.Event = 23;
		CompletionItemKind.Operator = 24;
		CompletionItemKind.TypeParameter = 25;
	})(CompletionItemKind$3 || (CompletionItemKind$3 = {}));
	;
	(function(InsertTextFormat) {
		/**
		* The primary text to be inserted is treated as a plain string.
		*/
		InsertTextFormat.PlainText = 1;
		/**
		* The primary text to be inserted is treated as a snippet.
		*
		* A snippet can define tab stops and placeholders with `$1`, `$2`
		* and `${3:foo}`. `$0` defines the final tab stop, it defaults to
		* the end of the snippet. Placeholders with equal identifiers are linked,
		* that is typing in one will update others too.
		*
		* See also: https://microsoft.github.io/language-server-protocol/specifications/specification-current/#snippet_syntax
		*/
		InsertTextFormat.Snippet = 2;
	})(InsertTextFormat$2 || (InsertTextFormat$2 = {}));
	;
	(function(CompletionItemTag) {
		/**
		* Render a completion as obsolete, usually using a strike-out.
		*/
		CompletionItemTag.Deprecated = 1;
	})(CompletionItemTag || (CompletionItemTag = {}));
	;
	(function(InsertReplaceEdit) {
		/**
		* Creates a new insert / replace edit
		*/
		function create(newText, insert, replace) {
			return {
				newText,
				insert,
				replace
			};
		}
		InsertReplaceEdit.create = create;
		/**
		* Checks whether the given literal conforms to the {@link InsertReplaceEdit} interface.
		*/
		function is(value) {
			const candidate = value;
			return candidate && Is.string(candidate.newText) && Range.is(candidate.insert) && Range.is(candidate.replace);
		}
		InsertReplaceEdit.is = is;
	})(InsertReplaceEdit || (InsertReplaceEdit = {}));
	;
	(function(InsertTextMode) {
		/**
		* The insertion or replace strings is taken as it is. If the
		* value is multi line the lines below the cursor will be
		* inserted using the indentation defined in the string value.
		* The client will not apply any kind of adjustments to the
		* string.
		*/
		InsertTextMode.asIs = 1;
		/**
		* The editor adjusts leading whitespace of new lines so that
		* they match the indentation up to the cursor of the line for
		* which the item is accepted.
		*
		* Consider a line like this: <2tabs><cursor><3tabs>foo. Accepting a
		* multi line completion item is indented using 2 tabs and all
		* following lines inserted will be indented using 2 tabs as well.
		*/
		InsertTextMode.adjustIndentation = 2;
	})(InsertTextMode || (InsertTextMode = {}));
	;
	(function(ApplyKind) {
		/**
		* The value from the individual item (if provided and not `null`) will be
		* used instead of the default.
		*/
		ApplyKind.Replace = 1;
		/**
		* The value from the item will be merged with the default.
		*
		* The specific rules for mergeing values are defined against each field
		* that supports merging.
		*/
		ApplyKind.Merge = 2;
	})(ApplyKind || (ApplyKind = {}));
	;
	(function(CompletionItemLabelDetails) {
		function is(value) {
			const candidate = value;
			return candidate && (Is.string(candidate.detail) || candidate.detail === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
		}
		CompletionItemLabelDetails.is = is;
	})(CompletionItemLabelDetails || (CompletionItemLabelDetails = {}));
	;
	(function(CompletionItem) {
		/**
		* Create a completion item and seed it with a label.
		* @param label The completion item's label
		*/
		function create(label) {
			return { label };
		}
		CompletionItem.create = create;
	})(CompletionItem || (CompletionItem = {}));
	;
	(function(CompletionList) {
		/**
		* Creates a new completion list.
		*
		* @param items The completion items.
		* @param isIncomplete The list is not complete.
		*/
		function create(items, isIncomplete) {
			return {
				items: items ? items : [],
				isIncomplete: !!isIncomplete
			};
		}
		CompletionList.create = create;
	})(CompletionList || (CompletionList = {}));
	;
	(function(MarkedString) {
		/**
		* Creates a marked string from plain text.
		*
		* @param plainText The plain text.
		*/
		function fromPlainText(plainText) {
			return plainText.replace(/[\\`*_{}[\]()#+\-.!]/g, "\\$&");
		}
		MarkedString.fromPlainText = fromPlainText;
		/**
		* Checks whether the given value conforms to the {@link MarkedString} type.
		*/
		function is(value) {
			const candidate = value;
			return Is.string(candidate) || Is.objectLiteral(candidate) && Is.string(candidate.language) && Is.string(candidate.value);
		}
		MarkedString.is = is;
	})(MarkedString || (MarkedString = {}));
	;
	(function(Hover) {
		/**
		* Checks whether the given value conforms to the {@link Hover} interface.
		*/
		function is(value) {
			const candidate = value;
			return !!candidate && Is.objectLiteral(candidate) && (MarkupContent.is(candidate.contents) || MarkedString.is(candidate.contents) || Is.typedArray(candidate.contents, MarkedString.is)) && (value.range === void 0 || Range.is(value.range));
		}
		Hover.is = is;
	})(Hover || (Hover = {}));
	;
	(function(ParameterInformation) {
		/**
		* Creates a new parameter information literal.
		*
		* @param label A label string.
		* @param documentation A doc string.
		*/
		function create(label, documentation) {
			return documentation ? {
				label,
				documentation
			} : { label };
		}
		ParameterInformation.create = create;
	})(ParameterInformation || (ParameterInformation = {}));
	;
	(function(SignatureInformation) {
		function create(label, documentation, ...parameters) {
			const result = { label };
			if (Is.defined(documentation)) result.documentation = documentation;
			if (Is.defined(parameters)) result.parameters = parameters;
			else result.parameters = [];
			return result;
		}
		SignatureInformation.create = create;
	})(SignatureInformation || (SignatureInformation = {}));
	;
	(function(DocumentHighlightKind) {
		/**
		* A textual occurrence.
		*/
		DocumentHighlightKind.Text = 1;
		/**
		* Read-access of a symbol, like reading a variable.
		*/
		DocumentHighlightKind.Read = 2;
		/**
		* Write-access of a symbol, like writing to a variable.
		*/
		DocumentHighlightKind.Write = 3;
	})(DocumentHighlightKind$1 || (DocumentHighlightKind$1 = {}));
	;
	(function(DocumentHighlight) {
		/**
		* Create a DocumentHighlight object.
		* @param range The range the highlight applies to.
		* @param kind The highlight kind
		*/
		function create(range, kind) {
			const result = { range };
			if (Is.number(kind)) result.kind = kind;
			return result;
		}
		DocumentHighlight.create = create;
	})(DocumentHighlight || (DocumentHighlight = {}));
	;
	(function(SymbolKind) {
		SymbolKind.File = 1;
		SymbolKind.Module = 2;
		SymbolKind.Namespace = 3;
		SymbolKind.Package = 4;
		SymbolKind.Class = 5;
		SymbolKind.Method = 6;
		SymbolKind.Property = 7;
		SymbolKind.Field = 8;
		SymbolKind.Constructor = 9;
		SymbolKind.Enum = 10;
		SymbolKind.Interface = 11;
		SymbolKind.Function = 12;
		SymbolKind.Variable = 13;
		SymbolKind.Constant = 14;
		SymbolKind.String = 15;
		SymbolKind.Number = 16;
		SymbolKind.Boolean = 17;
		SymbolKind.Array = 18;
		SymbolKind.Object = 19;
		SymbolKind.Key = 20;
		SymbolKind.Null = 21;
		SymbolKind.EnumMember = 22;
		SymbolKind.Struct = 23;
		SymbolKind.Event = 24;
		SymbolKind.Operator = 25;
		SymbolKind.TypeParameter = 26;
	})(SymbolKind$2 || (SymbolKind$2 = {}));
	;
	(function(SymbolTag) {
		/**
		* Render a symbol as obsolete, usually using a strike-out.
		*/
		SymbolTag.Deprecated = 1;
	})(SymbolTag || (SymbolTag = {}));
	;
	(function(SymbolInformation) {
		/**
		* Creates a new symbol information literal.
		*
		* @param name The name of the symbol.
		* @param kind The kind of the symbol.
		* @param range The range of the location of the symbol.
		* @param uri The resource of the location of symbol.
		* @param containerName The name of the symbol containing the symbol.
		*/
		function create(name, kind, range, uri, containerName) {
			const result = {
				name,
				kind,
				location: {
					uri,
					range
				}
			};
			if (containerName) result.containerName = containerName;
			return result;
		}
		SymbolInformation.create = create;
	})(SymbolInformation || (SymbolInformation = {}));
	;
	(function(WorkspaceSymbol) {
		/**
		* Create a new workspace symbol.
		*
		* @param name The name of the symbol.
		* @param kind The kind of the symbol.
		* @param uri The resource of the location of the symbol.
		* @param range An options range of the location.
		* @returns A WorkspaceSymbol.
		*/
		function create(name, kind, uri, range) {
			return range !== void 0 ? {
				name,
				kind,
				location: {
					uri,
					range
				}
			} : {
				name,
				kind,
				location: { uri }
			};
		}
		WorkspaceSymbol.create = create;
	})(WorkspaceSymbol || (WorkspaceSymbol = {}));
	;
	(function(DocumentSymbol) {
		/**
		* Creates a new symbol information literal.
		*
		* @param name The name of the symbol.
		* @param detail The detail of the symbol.
		* @param kind The kind of the symbol.
		* @param range The range of the symbol.
		* @param selectionRange The selectionRange of the symbol.
		* @param children Children of the symbol.
		*/
		function create(name, detail, kind, range, selectionRange, children) {
			const result = {
				name,
				detail,
				kind,
				range,
				selectionRange
			};
			if (children !== void 0) result.children = children;
			return result;
		}
		DocumentSymbol.create = create;
		/**
		* Checks whether the given literal conforms to the {@link DocumentSymbol} interface.
		*/
		function is(value) {
			const candidate = value;
			return candidate && Is.string(candidate.name) && Is.number(candidate.kind) && Range.is(candidate.range) && Range.is(candidate.selectionRange) && (candidate.detail === void 0 || Is.string(candidate.detail)) && (candidate.deprecated === void 0 || Is.boolean(candidate.deprecated)) && (candidate.children === void 0 || Array.isArray(candidate.children)) && (candidate.tags === void 0 || Array.isArray(candidate.tags));
		}
		DocumentSymbol.is = is;
	})(DocumentSymbol || (DocumentSymbol = {}));
	;
	(function(CodeActionKind) {
		/**
		* Empty kind.
		*/
		CodeActionKind.Empty = "";
		/**
		* Base kind for quickfix actions: 'quickfix'
		*/
		CodeActionKind.QuickFix = "quickfix";
		/**
		* Base kind for refactoring actions: 'refactor'
		*/
		CodeActionKind.Refactor = "refactor";
		/**
		* Base kind for refactoring extraction actions: 'refactor.extract'
		*
		* Example extract actions:
		*
		* - Extract method
		* - Extract function
		* - Extract variable
		* - Extract interface from class
		* - ...
		*/
		CodeActionKind.RefactorExtract = "refactor.extract";
		/**
		* Base kind for refactoring inline actions: 'refactor.inline'
		*
		* Example inline actions:
		*
		* - Inline function
		* - Inline variable
		* - Inline constant
		* - ...
		*/
		CodeActionKind.RefactorInline = "refactor.inline";
		/**
		* Base kind for refactoring move actions: `refactor.move`
		*
		* Example move actions:
		*
		* - Move a function to a new file
		* - Move a property between classes
		* - Move method to base class
		* - ...
		*
		* @since 3.18.0
		*/
		CodeActionKind.RefactorMove = "refactor.move";
		/**
		* Base kind for refactoring rewrite actions: 'refactor.rewrite'
		*
		* Example rewrite actions:
		*
		* - Convert JavaScript function to class
		* - Add or remove parameter
		* - Encapsulate field
		* - Make method static
		* - Move method to base class
		* - ...
		*/
		CodeActionKind.RefactorRewrite = "refactor.rewrite";
		/**
		* Base kind for source actions: `source`
		*
		* Source code actions apply to the entire file.
		*/
		CodeActionKind.Source = "source";
		/**
		* Base kind for an organize imports source action: `source.organizeImports`
		*/
		CodeActionKind.SourceOrganizeImports = "source.organizeImports";
		/**
		* Base kind for auto-fix source actions: `source.fixAll`.
		*
		* Fix all actions automatically fix errors that have a clear fix that do not require user input.
		* They should not suppress errors or perform unsafe fixes such as generating new types or classes.
		*
		* @since 3.15.0
		*/
		CodeActionKind.SourceFixAll = "source.fixAll";
		/**
		* Base kind for all code actions applying to the entire notebook's scope. CodeActionKinds using
		* this should always begin with `notebook.`
		*
		* @since 3.18.0
		*/
		CodeActionKind.Notebook = "notebook";
	})(CodeActionKind$1 || (CodeActionKind$1 = {}));
	;
	(function(CodeActionTriggerKind) {
		/**
		* Code actions were explicitly requested by the user or by an extension.
		*/
		CodeActionTriggerKind.Invoked = 1;
		/**
		* Code actions were requested automatically.
		*
		* This typically happens when current selection in a file changes, but can
		* also be triggered when file content changes.
		*/
		CodeActionTriggerKind.Automatic = 2;
	})(CodeActionTriggerKind || (CodeActionTriggerKind = {}));
	;
	(function(CodeActionContext) {
		/**
		* Creates a new CodeActionContext literal.
		*/
		function create(diagnostics, only, triggerKind) {
			const result = { diagnostics };
			if (only !== void 0 && only !== null) result.only = only;
			if (triggerKind !== void 0 && triggerKind !== null) result.triggerKind = triggerKind;
			return result;
		}
		CodeActionContext.create = create;
		/**
		* Checks whether the given literal conforms to the {@link CodeActionContext} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.typedArray(candidate.diagnostics, Diagnostic.is) && (candidate.only === void 0 || Is.typedArray(candidate.only, Is.string)) && (candidate.triggerKind === void 0 || candidate.triggerKind === CodeActionTriggerKind.Invoked || candidate.triggerKind === CodeActionTriggerKind.Automatic);
		}
		CodeActionContext.is = is;
	})(CodeActionContext || (CodeActionContext = {}));
	;
	(function(CodeActionTag) {
		/**
		* Marks the code action as LLM-generated.
		*/
		CodeActionTag.LLMGenerated = 1;
		/**
		* Checks whether the given literal conforms to the {@link CodeActionTag} interface.
		*/
		function is(value) {
			return Is.defined(value) && value === CodeActionTag.LLMGenerated;
		}
		CodeActionTag.is = is;
	})(CodeActionTag || (CodeActionTag = {}));
	;
	(function(CodeAction) {
		function create(title, kindOrCommandOrEdit, kind) {
			const result = { title };
			let checkKind = true;
			if (typeof kindOrCommandOrEdit === "string") {
				checkKind = false;
				result.kind = kindOrCommandOrEdit;
			} else if (Command.is(kindOrCommandOrEdit)) result.command = kindOrCommandOrEdit;
			else result.edit = kindOrCommandOrEdit;
			if (checkKind && kind !== void 0) result.kind = kind;
			return result;
		}
		CodeAction.create = create;
		function is(value) {
			const candidate = value;
			return candidate && Is.string(candidate.title) && (candidate.diagnostics === void 0 || Is.typedArray(candidate.diagnostics, Diagnostic.is)) && (candidate.kind === void 0 || Is.string(candidate.kind)) && (candidate.edit !== void 0 || candidate.command !== void 0) && (candidate.command === void 0 || Command.is(candidate.command)) && (candidate.isPreferred === void 0 || Is.boolean(candidate.isPreferred)) && (candidate.edit === void 0 || WorkspaceEdit.is(candidate.edit)) && (candidate.tags === void 0 || Is.typedArray(candidate.tags, CodeActionTag.is));
		}
		CodeAction.is = is;
	})(CodeAction || (CodeAction = {}));
	;
	(function(CodeLens) {
		/**
		* Creates a new CodeLens literal.
		*/
		function create(range, data) {
			const result = { range };
			if (Is.defined(data)) result.data = data;
			return result;
		}
		CodeLens.create = create;
		/**
		* Checks whether the given literal conforms to the {@link CodeLens} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.command) || Command.is(candidate.command));
		}
		CodeLens.is = is;
	})(CodeLens || (CodeLens = {}));
	;
	(function(FormattingOptions) {
		/**
		* Creates a new FormattingOptions literal.
		*/
		function create(tabSize, insertSpaces) {
			return {
				tabSize,
				insertSpaces
			};
		}
		FormattingOptions.create = create;
		/**
		* Checks whether the given literal conforms to the {@link FormattingOptions} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.uinteger(candidate.tabSize) && Is.boolean(candidate.insertSpaces);
		}
		FormattingOptions.is = is;
	})(FormattingOptions || (FormattingOptions = {}));
	;
	(function(DocumentLink) {
		/**
		* Creates a new DocumentLink literal.
		*/
		function create(range, target, data) {
			return {
				range,
				target,
				data
			};
		}
		DocumentLink.create = create;
		/**
		* Checks whether the given literal conforms to the {@link DocumentLink} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.target) || Is.string(candidate.target));
		}
		DocumentLink.is = is;
	})(DocumentLink || (DocumentLink = {}));
	;
	(function(SelectionRange) {
		/**
		* Creates a new SelectionRange
		* @param range the range.
		* @param parent an optional parent.
		*/
		function create(range, parent) {
			return {
				range,
				parent
			};
		}
		SelectionRange.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Range.is(candidate.range) && (candidate.parent === void 0 || SelectionRange.is(candidate.parent));
		}
		SelectionRange.is = is;
	})(SelectionRange || (SelectionRange = {}));
	;
	(function(SemanticTokenTypes) {
		SemanticTokenTypes["namespace"] = "namespace";
		/**
		* Represents a generic type. Acts as a fallback for types which can't be mapped to
		* a specific type like class or enum.
		*/
		SemanticTokenTypes["type"] = "type";
		SemanticTokenTypes["class"] = "class";
		SemanticTokenTypes["enum"] = "enum";
		SemanticTokenTypes["interface"] = "interface";
		SemanticTokenTypes["struct"] = "struct";
		SemanticTokenTypes["typeParameter"] = "typeParameter";
		SemanticTokenTypes["parameter"] = "parameter";
		SemanticTokenTypes["variable"] = "variable";
		SemanticTokenTypes["property"] = "property";
		SemanticTokenTypes["enumMember"] = "enumMember";
		SemanticTokenTypes["event"] = "event";
		SemanticTokenTypes["function"] = "function";
		SemanticTokenTypes["method"] = "method";
		SemanticTokenTypes["macro"] = "macro";
		SemanticTokenTypes["keyword"] = "keyword";
		SemanticTokenTypes["modifier"] = "modifier";
		SemanticTokenTypes["comment"] = "comment";
		SemanticTokenTypes["string"] = "string";
		SemanticTokenTypes["number"] = "number";
		SemanticTokenTypes["regexp"] = "regexp";
		SemanticTokenTypes["operator"] = "operator";
		/**
		* @since 3.17.0
		*/
		SemanticTokenTypes["decorator"] = "decorator";
		/**
		* @since 3.18.0
		*/
		SemanticTokenTypes["label"] = "label";
	})(SemanticTokenTypes || (SemanticTokenTypes = {}));
	;
	(function(SemanticTokenModifiers) {
		SemanticTokenModifiers["declaration"] = "declaration";
		SemanticTokenModifiers["definition"] = "definition";
		SemanticTokenModifiers["readonly"] = "readonly";
		SemanticTokenModifiers["static"] = "static";
		SemanticTokenModifiers["deprecated"] = "deprecated";
		SemanticTokenModifiers["abstract"] = "abstract";
		SemanticTokenModifiers["async"] = "async";
		SemanticTokenModifiers["modification"] = "modification";
		SemanticTokenModifiers["documentation"] = "documentation";
		SemanticTokenModifiers["defaultLibrary"] = "defaultLibrary";
	})(SemanticTokenModifiers || (SemanticTokenModifiers = {}));
	;
	(function(SemanticTokens) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && (candidate.resultId === void 0 || typeof candidate.resultId === "string") && Array.isArray(candidate.data) && (candidate.data.length === 0 || typeof candidate.data[0] === "number");
		}
		SemanticTokens.is = is;
	})(SemanticTokens || (SemanticTokens = {}));
	;
	(function(InlineValueText) {
		/**
		* Creates a new InlineValueText literal.
		*/
		function create(range, text) {
			return {
				range,
				text
			};
		}
		InlineValueText.create = create;
		function is(value) {
			const candidate = value;
			return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && Is.string(candidate.text);
		}
		InlineValueText.is = is;
	})(InlineValueText || (InlineValueText = {}));
	;
	(function(InlineValueVariableLookup) {
		/**
		* Creates a new InlineValueText literal.
		*/
		function create(range, variableName, caseSensitiveLookup) {
			return {
				range,
				variableName,
				caseSensitiveLookup
			};
		}
		InlineValueVariableLookup.create = create;
		function is(value) {
			const candidate = value;
			return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && Is.boolean(candidate.caseSensitiveLookup) && (Is.string(candidate.variableName) || candidate.variableName === void 0);
		}
		InlineValueVariableLookup.is = is;
	})(InlineValueVariableLookup || (InlineValueVariableLookup = {}));
	;
	(function(InlineValueEvaluatableExpression) {
		/**
		* Creates a new InlineValueEvaluatableExpression literal.
		*/
		function create(range, expression) {
			return {
				range,
				expression
			};
		}
		InlineValueEvaluatableExpression.create = create;
		function is(value) {
			const candidate = value;
			return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && (Is.string(candidate.expression) || candidate.expression === void 0);
		}
		InlineValueEvaluatableExpression.is = is;
	})(InlineValueEvaluatableExpression || (InlineValueEvaluatableExpression = {}));
	;
	(function(InlineValueContext) {
		/**
		* Creates a new InlineValueContext literal.
		*/
		function create(frameId, stoppedLocation) {
			return {
				frameId,
				stoppedLocation
			};
		}
		InlineValueContext.create = create;
		/**
		* Checks whether the given literal conforms to the {@link InlineValueContext} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Range.is(value.stoppedLocation);
		}
		InlineValueContext.is = is;
	})(InlineValueContext || (InlineValueContext = {}));
	;
	(function(InlayHintKind) {
		/**
		* An inlay hint that for a type annotation.
		*/
		InlayHintKind.Type = 1;
		/**
		* An inlay hint that is for a parameter.
		*/
		InlayHintKind.Parameter = 2;
		function is(value) {
			return value === 1 || value === 2;
		}
		InlayHintKind.is = is;
	})(InlayHintKind$1 || (InlayHintKind$1 = {}));
	;
	(function(InlayHintLabelPart) {
		function create(value) {
			return { value };
		}
		InlayHintLabelPart.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.location === void 0 || Location.is(candidate.location)) && (candidate.command === void 0 || Command.is(candidate.command));
		}
		InlayHintLabelPart.is = is;
	})(InlayHintLabelPart || (InlayHintLabelPart = {}));
	;
	(function(InlayHint) {
		function create(position, label, kind) {
			const result = {
				position,
				label
			};
			if (kind !== void 0) result.kind = kind;
			return result;
		}
		InlayHint.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Position.is(candidate.position) && (Is.string(candidate.label) || Is.typedArray(candidate.label, InlayHintLabelPart.is)) && (candidate.kind === void 0 || InlayHintKind$1.is(candidate.kind)) && candidate.textEdits === void 0 || Is.typedArray(candidate.textEdits, TextEdit.is) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.paddingLeft === void 0 || Is.boolean(candidate.paddingLeft)) && (candidate.paddingRight === void 0 || Is.boolean(candidate.paddingRight));
		}
		InlayHint.is = is;
	})(InlayHint || (InlayHint = {}));
	;
	(function(StringValue) {
		function createSnippet(value) {
			return {
				kind: "snippet",
				value
			};
		}
		StringValue.createSnippet = createSnippet;
		function isSnippet(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && candidate.kind === "snippet" && Is.string(candidate.value);
		}
		StringValue.isSnippet = isSnippet;
	})(StringValue || (StringValue = {}));
	;
	(function(InlineCompletionItem) {
		function create(insertText, filterText, range, command) {
			return {
				insertText,
				filterText,
				range,
				command
			};
		}
		InlineCompletionItem.create = create;
	})(InlineCompletionItem || (InlineCompletionItem = {}));
	;
	(function(InlineCompletionList) {
		function create(items) {
			return { items };
		}
		InlineCompletionList.create = create;
	})(InlineCompletionList || (InlineCompletionList = {}));
	;
	(function(InlineCompletionTriggerKind) {
		/**
		* Completion was triggered explicitly by a user gesture.
		*/
		InlineCompletionTriggerKind.Invoked = 1;
		/**
		* Completion was triggered automatically while editing.
		*/
		InlineCompletionTriggerKind.Automatic = 2;
	})(InlineCompletionTriggerKind || (InlineCompletionTriggerKind = {}));
	;
	(function(SelectedCompletionInfo) {
		function create(range, text) {
			return {
				range,
				text
			};
		}
		SelectedCompletionInfo.create = create;
	})(SelectedCompletionInfo || (SelectedCompletionInfo = {}));
	;
	(function(InlineCompletionContext) {
		function create(triggerKind, selectedCompletionInfo) {
			return {
				triggerKind,
				selectedCompletionInfo
			};
		}
		InlineCompletionContext.create = create;
	})(InlineCompletionContext || (InlineCompletionContext = {}));
	;
	(function(WorkspaceFolder) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && URI.is(candidate.uri) && Is.string(candidate.name);
		}
		WorkspaceFolder.is = is;
	})(WorkspaceFolder || (WorkspaceFolder = {}));
	EOL = [
		"\n",
		"\r\n",
		"\r"
	];
	;
	(function(TextDocument) {
		/**
		* Creates a new ITextDocument literal from the given uri and content.
		* @param uri The document's uri.
		* @param languageId The document's language Id.
		* @param version The document's version.
		* @param content The document's content.
		*/
		function create(uri, languageId, version, content) {
			return new FullTextDocument$1(uri, languageId, version, content);
		}
		TextDocument.create = create;
		/**
		* Checks whether the given literal conforms to the {@link ITextDocument} interface.
		*/
		function is(value) {
			const candidate = value;
			return Is.defined(candidate) && Is.string(candidate.uri) && (Is.undefined(candidate.languageId) || Is.string(candidate.languageId)) && Is.uinteger(candidate.lineCount) && Is.func(candidate.getText) && Is.func(candidate.positionAt) && Is.func(candidate.offsetAt) ? true : false;
		}
		TextDocument.is = is;
		function applyEdits(document, edits) {
			let text = document.getText();
			const sortedEdits = mergeSort(edits, (a, b) => {
				const diff = a.range.start.line - b.range.start.line;
				if (diff === 0) return a.range.start.character - b.range.start.character;
				return diff;
			});
			let lastModifiedOffset = text.length;
			for (let i = sortedEdits.length - 1; i >= 0; i--) {
				const e = sortedEdits[i];
				const startOffset = document.offsetAt(e.range.start);
				const endOffset = document.offsetAt(e.range.end);
				if (endOffset <= lastModifiedOffset) text = text.substring(0, startOffset) + e.newText + text.substring(endOffset, text.length);
				else throw new Error("Overlapping edit");
				lastModifiedOffset = startOffset;
			}
			return text;
		}
		TextDocument.applyEdits = applyEdits;
		function mergeSort(data, compare) {
			if (data.length <= 1) return data;
			const p = data.length / 2 | 0;
			const left = data.slice(0, p);
			const right = data.slice(p);
			mergeSort(left, compare);
			mergeSort(right, compare);
			let leftIdx = 0;
			let rightIdx = 0;
			let i = 0;
			while (leftIdx < left.length && rightIdx < right.length) if (compare(left[leftIdx], right[rightIdx]) <= 0) data[i++] = left[leftIdx++];
			else data[i++] = right[rightIdx++];
			while (leftIdx < left.length) data[i++] = left[leftIdx++];
			while (rightIdx < right.length) data[i++] = right[rightIdx++];
			return data;
		}
	})(TextDocument$1 || (TextDocument$1 = {}));
	FullTextDocument$1 = class {
		constructor(uri, languageId, version, content) {
			this._uri = uri;
			this._languageId = languageId;
			this._version = version;
			this._content = content;
			this._lineOffsets = void 0;
		}
		get uri() {
			return this._uri;
		}
		get languageId() {
			return this._languageId;
		}
		get version() {
			return this._version;
		}
		getText(range) {
			if (range) {
				const start = this.offsetAt(range.start);
				const end = this.offsetAt(range.end);
				return this._content.substring(start, end);
			}
			return this._content;
		}
		update(event, version) {
			this._content = event.text;
			this._version = version;
			this._lineOffsets = void 0;
		}
		getLineOffsets() {
			if (this._lineOffsets === void 0) {
				const lineOffsets = [];
				const text = this._content;
				let isLineStart = true;
				for (let i = 0; i < text.length; i++) {
					if (isLineStart) {
						lineOffsets.push(i);
						isLineStart = false;
					}
					const ch = text.charAt(i);
					isLineStart = ch === "\r" || ch === "\n";
					if (ch === "\r" && i + 1 < text.length && text.charAt(i + 1) === "\n") i++;
				}
				if (isLineStart && text.length > 0) lineOffsets.push(text.length);
				this._lineOffsets = lineOffsets;
			}
			return this._lineOffsets;
		}
		positionAt(offset) {
			offset = Math.max(Math.min(offset, this._content.length), 0);
			const lineOffsets = this.getLineOffsets();
			let low = 0, high = lineOffsets.length;
			if (high === 0) return Position.create(0, offset);
			while (low < high) {
				const mid = Math.floor((low + high) / 2);
				if (lineOffsets[mid] > offset) high = mid;
				else low = mid + 1;
			}
			const line = low - 1;
			return Position.create(line, offset - lineOffsets[line]);
		}
		offsetAt(position) {
			const lineOffsets = this.getLineOffsets();
			if (position.line >= lineOffsets.length) return this._content.length;
			else if (position.line < 0) return 0;
			const lineOffset = lineOffsets[position.line];
			const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
			return Math.max(Math.min(lineOffset + position.character, nextLineOffset), lineOffset);
		}
		get lineCount() {
			return this.getLineOffsets().length;
		}
	};
	;
	(function(Is) {
		const toString = Object.prototype.toString;
		function defined(value) {
			return typeof value !== "undefined";
		}
		Is.defined = defined;
		function undefined(value) {
			return typeof value === "undefined";
		}
		Is.undefined = undefined;
		function boolean(value) {
			return value === true || value === false;
		}
		Is.boolean = boolean;
		function string(value) {
			return toString.call(value) === "[object String]";
		}
		Is.string = string;
		function number(value) {
			return toString.call(value) === "[object Number]";
		}
		Is.number = number;
		function numberRange(value, min, max) {
			return toString.call(value) === "[object Number]" && min <= value && value <= max;
		}
		Is.numberRange = numberRange;
		function integer(value) {
			return toString.call(value) === "[object Number]" && -2147483648 <= value && value <= 2147483647;
		}
		Is.integer = integer;
		function uinteger(value) {
			return toString.call(value) === "[object Number]" && 0 <= value && value <= 2147483647;
		}
		Is.uinteger = uinteger;
		function func(value) {
			return toString.call(value) === "[object Function]";
		}
		Is.func = func;
		function objectLiteral(value) {
			return value !== null && typeof value === "object";
		}
		Is.objectLiteral = objectLiteral;
		function typedArray(value, check) {
			return Array.isArray(value) && value.every(check);
		}
		Is.typedArray = typedArray;
	})(Is || (Is = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/messages.js
var require_messages = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CM = exports.ProtocolNotificationType = exports.ProtocolNotificationType0 = exports.ProtocolRequestType = exports.ProtocolRequestType0 = exports.RegistrationType = exports.MessageDirection = void 0;
	const vscode_jsonrpc_1 = require_api$2();
	var MessageDirection;
	(function(MessageDirection) {
		MessageDirection["clientToServer"] = "clientToServer";
		MessageDirection["serverToClient"] = "serverToClient";
		MessageDirection["both"] = "both";
	})(MessageDirection || (exports.MessageDirection = MessageDirection = {}));
	var RegistrationType = class {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		____;
		method;
		constructor(method) {
			this.method = method;
		}
	};
	exports.RegistrationType = RegistrationType;
	var ProtocolRequestType0 = class extends vscode_jsonrpc_1.RequestType0 {
		/**
		* Clients must not use these properties. They are here to ensure correct typing.
		* in TypeScript
		*/
		__;
		___;
		____;
		_pr;
		constructor(method) {
			super(method);
		}
	};
	exports.ProtocolRequestType0 = ProtocolRequestType0;
	var ProtocolRequestType = class extends vscode_jsonrpc_1.RequestType {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		__;
		___;
		____;
		_pr;
		constructor(method) {
			super(method, vscode_jsonrpc_1.ParameterStructures.byName);
		}
	};
	exports.ProtocolRequestType = ProtocolRequestType;
	var ProtocolNotificationType0 = class extends vscode_jsonrpc_1.NotificationType0 {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		___;
		____;
		constructor(method) {
			super(method);
		}
	};
	exports.ProtocolNotificationType0 = ProtocolNotificationType0;
	var ProtocolNotificationType = class extends vscode_jsonrpc_1.NotificationType {
		/**
		* Clients must not use this property. It is here to ensure correct typing.
		*/
		___;
		____;
		constructor(method) {
			super(method, vscode_jsonrpc_1.ParameterStructures.byName);
		}
	};
	exports.ProtocolNotificationType = ProtocolNotificationType;
	var CM;
	(function(CM) {
		function create(client, server) {
			return {
				client,
				server
			};
		}
		CM.create = create;
	})(CM || (exports.CM = CM = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/utils/is.js
var require_is = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.boolean = boolean;
	exports.string = string;
	exports.number = number;
	exports.error = error;
	exports.func = func;
	exports.array = array;
	exports.stringArray = stringArray;
	exports.typedArray = typedArray;
	exports.objectLiteral = objectLiteral;
	function boolean(value) {
		return value === true || value === false;
	}
	function string(value) {
		return typeof value === "string" || value instanceof String;
	}
	function number(value) {
		return typeof value === "number" || value instanceof Number;
	}
	function error(value) {
		return value instanceof Error;
	}
	function func(value) {
		return typeof value === "function";
	}
	function array(value) {
		return Array.isArray(value);
	}
	function stringArray(value) {
		return array(value) && value.every((elem) => string(elem));
	}
	function typedArray(value, check) {
		return Array.isArray(value) && value.every(check);
	}
	function objectLiteral(value) {
		return value !== null && typeof value === "object";
	}
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.implementation.js
var require_protocol_implementation = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ImplementationRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to resolve the implementation locations of a symbol at a given text
	* document position. The request's parameter is of type {@link TextDocumentPositionParams}
	* the response is of type {@link Definition} or a Thenable that resolves to such.
	*/
	var ImplementationRequest;
	(function(ImplementationRequest) {
		ImplementationRequest.method = "textDocument/implementation";
		ImplementationRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		ImplementationRequest.type = new messages_1.ProtocolRequestType(ImplementationRequest.method);
		ImplementationRequest.capabilities = messages_1.CM.create("textDocument.implementation", "implementationProvider");
	})(ImplementationRequest || (exports.ImplementationRequest = ImplementationRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.typeDefinition.js
var require_protocol_typeDefinition = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TypeDefinitionRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to resolve the type definition locations of a symbol at a given text
	* document position. The request's parameter is of type {@link TextDocumentPositionParams}
	* the response is of type {@link Definition} or a Thenable that resolves to such.
	*/
	var TypeDefinitionRequest;
	(function(TypeDefinitionRequest) {
		TypeDefinitionRequest.method = "textDocument/typeDefinition";
		TypeDefinitionRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		TypeDefinitionRequest.type = new messages_1.ProtocolRequestType(TypeDefinitionRequest.method);
		TypeDefinitionRequest.capabilities = messages_1.CM.create("textDocument.typeDefinition", "typeDefinitionProvider");
	})(TypeDefinitionRequest || (exports.TypeDefinitionRequest = TypeDefinitionRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.workspaceFolder.js
var require_protocol_workspaceFolder = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DidChangeWorkspaceFoldersNotification = exports.WorkspaceFoldersRequest = void 0;
	const messages_1 = require_messages();
	/**
	* The `workspace/workspaceFolders` is sent from the server to the client to fetch the open workspace folders.
	*/
	var WorkspaceFoldersRequest;
	(function(WorkspaceFoldersRequest) {
		WorkspaceFoldersRequest.method = "workspace/workspaceFolders";
		WorkspaceFoldersRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		WorkspaceFoldersRequest.type = new messages_1.ProtocolRequestType0(WorkspaceFoldersRequest.method);
		WorkspaceFoldersRequest.capabilities = messages_1.CM.create("workspace.workspaceFolders", "workspace.workspaceFolders");
	})(WorkspaceFoldersRequest || (exports.WorkspaceFoldersRequest = WorkspaceFoldersRequest = {}));
	/**
	* The `workspace/didChangeWorkspaceFolders` notification is sent from the client to the server when the workspace
	* folder configuration changes.
	*/
	var DidChangeWorkspaceFoldersNotification;
	(function(DidChangeWorkspaceFoldersNotification) {
		DidChangeWorkspaceFoldersNotification.method = "workspace/didChangeWorkspaceFolders";
		DidChangeWorkspaceFoldersNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidChangeWorkspaceFoldersNotification.type = new messages_1.ProtocolNotificationType(DidChangeWorkspaceFoldersNotification.method);
		DidChangeWorkspaceFoldersNotification.capabilities = messages_1.CM.create(void 0, "workspace.workspaceFolders.changeNotifications");
	})(DidChangeWorkspaceFoldersNotification || (exports.DidChangeWorkspaceFoldersNotification = DidChangeWorkspaceFoldersNotification = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.configuration.js
var require_protocol_configuration = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConfigurationRequest = void 0;
	const messages_1 = require_messages();
	/**
	* The 'workspace/configuration' request is sent from the server to the client to fetch a certain
	* configuration setting.
	*
	* This pull model replaces the old push model were the client signaled configuration change via an
	* event. If the server still needs to react to configuration changes (since the server caches the
	* result of `workspace/configuration` requests) the server should register for an empty configuration
	* change event and empty the cache if such an event is received.
	*/
	var ConfigurationRequest;
	(function(ConfigurationRequest) {
		ConfigurationRequest.method = "workspace/configuration";
		ConfigurationRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		ConfigurationRequest.type = new messages_1.ProtocolRequestType(ConfigurationRequest.method);
		ConfigurationRequest.capabilities = messages_1.CM.create("workspace.configuration", void 0);
	})(ConfigurationRequest || (exports.ConfigurationRequest = ConfigurationRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.colorProvider.js
var require_protocol_colorProvider = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ColorPresentationRequest = exports.DocumentColorRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to list all color symbols found in a given text document. The request's
	* parameter is of type {@link DocumentColorParams} the
	* response is of type {@link ColorInformation ColorInformation[]} or a Thenable
	* that resolves to such.
	*/
	var DocumentColorRequest;
	(function(DocumentColorRequest) {
		DocumentColorRequest.method = "textDocument/documentColor";
		DocumentColorRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentColorRequest.type = new messages_1.ProtocolRequestType(DocumentColorRequest.method);
		DocumentColorRequest.capabilities = messages_1.CM.create("textDocument.colorProvider", "colorProvider");
	})(DocumentColorRequest || (exports.DocumentColorRequest = DocumentColorRequest = {}));
	/**
	* A request to list all presentation for a color. The request's
	* parameter is of type {@link ColorPresentationParams} the
	* response is of type {@link ColorPresentation ColorPresentation[]} or a Thenable
	* that resolves to such.
	*/
	var ColorPresentationRequest;
	(function(ColorPresentationRequest) {
		ColorPresentationRequest.method = "textDocument/colorPresentation";
		ColorPresentationRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		ColorPresentationRequest.type = new messages_1.ProtocolRequestType(ColorPresentationRequest.method);
		ColorPresentationRequest.capabilities = messages_1.CM.create("textDocument.colorProvider", "colorProvider");
	})(ColorPresentationRequest || (exports.ColorPresentationRequest = ColorPresentationRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.foldingRange.js
var require_protocol_foldingRange = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FoldingRangeRefreshRequest = exports.FoldingRangeRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to provide folding ranges in a document. The request's
	* parameter is of type {@link FoldingRangeParams}, the
	* response is of type {@link FoldingRangeList} or a Thenable
	* that resolves to such.
	*/
	var FoldingRangeRequest;
	(function(FoldingRangeRequest) {
		FoldingRangeRequest.method = "textDocument/foldingRange";
		FoldingRangeRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		FoldingRangeRequest.type = new messages_1.ProtocolRequestType(FoldingRangeRequest.method);
		FoldingRangeRequest.capabilities = messages_1.CM.create("textDocument.foldingRange", "foldingRangeProvider");
	})(FoldingRangeRequest || (exports.FoldingRangeRequest = FoldingRangeRequest = {}));
	/**
	* A request to refresh the folding ranges in a document.
	*
	* @since 3.18.0
	*/
	var FoldingRangeRefreshRequest;
	(function(FoldingRangeRefreshRequest) {
		FoldingRangeRefreshRequest.method = `workspace/foldingRange/refresh`;
		FoldingRangeRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		FoldingRangeRefreshRequest.type = new messages_1.ProtocolRequestType0(FoldingRangeRefreshRequest.method);
		FoldingRangeRefreshRequest.capabilities = messages_1.CM.create("workspace.foldingRange.refreshSupport", void 0);
	})(FoldingRangeRefreshRequest || (exports.FoldingRangeRefreshRequest = FoldingRangeRefreshRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.declaration.js
var require_protocol_declaration = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DeclarationRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to resolve the type definition locations of a symbol at a given text
	* document position. The request's parameter is of type {@link TextDocumentPositionParams}
	* the response is of type {@link Declaration} or a typed array of {@link DeclarationLink}
	* or a Thenable that resolves to such.
	*/
	var DeclarationRequest;
	(function(DeclarationRequest) {
		DeclarationRequest.method = "textDocument/declaration";
		DeclarationRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DeclarationRequest.type = new messages_1.ProtocolRequestType(DeclarationRequest.method);
		DeclarationRequest.capabilities = messages_1.CM.create("textDocument.declaration", "declarationProvider");
	})(DeclarationRequest || (exports.DeclarationRequest = DeclarationRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.selectionRange.js
var require_protocol_selectionRange = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SelectionRangeRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to provide selection ranges in a document. The request's
	* parameter is of type {@link SelectionRangeParams}, the
	* response is of type {@link SelectionRange SelectionRange[]} or a Thenable
	* that resolves to such.
	*/
	var SelectionRangeRequest;
	(function(SelectionRangeRequest) {
		SelectionRangeRequest.method = "textDocument/selectionRange";
		SelectionRangeRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		SelectionRangeRequest.type = new messages_1.ProtocolRequestType(SelectionRangeRequest.method);
		SelectionRangeRequest.capabilities = messages_1.CM.create("textDocument.selectionRange", "selectionRangeProvider");
	})(SelectionRangeRequest || (exports.SelectionRangeRequest = SelectionRangeRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.progress.js
var require_protocol_progress = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.WorkDoneProgressCancelNotification = exports.WorkDoneProgressCreateRequest = exports.WorkDoneProgress = void 0;
	const vscode_jsonrpc_1 = require_api$2();
	const messages_1 = require_messages();
	var WorkDoneProgress;
	(function(WorkDoneProgress) {
		WorkDoneProgress.type = new vscode_jsonrpc_1.ProgressType();
		function is(value) {
			return value === WorkDoneProgress.type;
		}
		WorkDoneProgress.is = is;
	})(WorkDoneProgress || (exports.WorkDoneProgress = WorkDoneProgress = {}));
	/**
	* The `window/workDoneProgress/create` request is sent from the server to the client to initiate progress
	* reporting from the server.
	*/
	var WorkDoneProgressCreateRequest;
	(function(WorkDoneProgressCreateRequest) {
		WorkDoneProgressCreateRequest.method = "window/workDoneProgress/create";
		WorkDoneProgressCreateRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		WorkDoneProgressCreateRequest.type = new messages_1.ProtocolRequestType(WorkDoneProgressCreateRequest.method);
		WorkDoneProgressCreateRequest.capabilities = messages_1.CM.create("window.workDoneProgress", void 0);
	})(WorkDoneProgressCreateRequest || (exports.WorkDoneProgressCreateRequest = WorkDoneProgressCreateRequest = {}));
	/**
	* The `window/workDoneProgress/cancel` notification is sent from  the client to the server to cancel a progress
	* initiated on the server side.
	*/
	var WorkDoneProgressCancelNotification;
	(function(WorkDoneProgressCancelNotification) {
		WorkDoneProgressCancelNotification.method = "window/workDoneProgress/cancel";
		WorkDoneProgressCancelNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		WorkDoneProgressCancelNotification.type = new messages_1.ProtocolNotificationType(WorkDoneProgressCancelNotification.method);
	})(WorkDoneProgressCancelNotification || (exports.WorkDoneProgressCancelNotification = WorkDoneProgressCancelNotification = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.callHierarchy.js
var require_protocol_callHierarchy = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CallHierarchyOutgoingCallsRequest = exports.CallHierarchyIncomingCallsRequest = exports.CallHierarchyPrepareRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to result a `CallHierarchyItem` in a document at a given position.
	* Can be used as an input to an incoming or outgoing call hierarchy.
	*
	* @since 3.16.0
	*/
	var CallHierarchyPrepareRequest;
	(function(CallHierarchyPrepareRequest) {
		CallHierarchyPrepareRequest.method = "textDocument/prepareCallHierarchy";
		CallHierarchyPrepareRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CallHierarchyPrepareRequest.type = new messages_1.ProtocolRequestType(CallHierarchyPrepareRequest.method);
		CallHierarchyPrepareRequest.capabilities = messages_1.CM.create("textDocument.callHierarchy", "callHierarchyProvider");
	})(CallHierarchyPrepareRequest || (exports.CallHierarchyPrepareRequest = CallHierarchyPrepareRequest = {}));
	/**
	* A request to resolve the incoming calls for a given `CallHierarchyItem`.
	*
	* @since 3.16.0
	*/
	var CallHierarchyIncomingCallsRequest;
	(function(CallHierarchyIncomingCallsRequest) {
		CallHierarchyIncomingCallsRequest.method = "callHierarchy/incomingCalls";
		CallHierarchyIncomingCallsRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CallHierarchyIncomingCallsRequest.type = new messages_1.ProtocolRequestType(CallHierarchyIncomingCallsRequest.method);
		CallHierarchyIncomingCallsRequest.capabilities = messages_1.CM.create("textDocument.callHierarchy", "callHierarchyProvider");
	})(CallHierarchyIncomingCallsRequest || (exports.CallHierarchyIncomingCallsRequest = CallHierarchyIncomingCallsRequest = {}));
	/**
	* A request to resolve the outgoing calls for a given `CallHierarchyItem`.
	*
	* @since 3.16.0
	*/
	var CallHierarchyOutgoingCallsRequest;
	(function(CallHierarchyOutgoingCallsRequest) {
		CallHierarchyOutgoingCallsRequest.method = "callHierarchy/outgoingCalls";
		CallHierarchyOutgoingCallsRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CallHierarchyOutgoingCallsRequest.type = new messages_1.ProtocolRequestType(CallHierarchyOutgoingCallsRequest.method);
		CallHierarchyOutgoingCallsRequest.capabilities = messages_1.CM.create("textDocument.callHierarchy", "callHierarchyProvider");
	})(CallHierarchyOutgoingCallsRequest || (exports.CallHierarchyOutgoingCallsRequest = CallHierarchyOutgoingCallsRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.semanticTokens.js
var require_protocol_semanticTokens = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SemanticTokensRefreshRequest = exports.SemanticTokensRangeRequest = exports.SemanticTokensDeltaRequest = exports.SemanticTokensRequest = exports.SemanticTokensRegistrationType = exports.TokenFormat = void 0;
	const messages_1 = require_messages();
	var TokenFormat;
	(function(TokenFormat) {
		TokenFormat.Relative = "relative";
	})(TokenFormat || (exports.TokenFormat = TokenFormat = {}));
	var SemanticTokensRegistrationType;
	(function(SemanticTokensRegistrationType) {
		SemanticTokensRegistrationType.method = "textDocument/semanticTokens";
		SemanticTokensRegistrationType.type = new messages_1.RegistrationType(SemanticTokensRegistrationType.method);
	})(SemanticTokensRegistrationType || (exports.SemanticTokensRegistrationType = SemanticTokensRegistrationType = {}));
	/**
	* @since 3.16.0
	*/
	var SemanticTokensRequest;
	(function(SemanticTokensRequest) {
		SemanticTokensRequest.method = "textDocument/semanticTokens/full";
		SemanticTokensRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		SemanticTokensRequest.type = new messages_1.ProtocolRequestType(SemanticTokensRequest.method);
		SemanticTokensRequest.registrationMethod = SemanticTokensRegistrationType.method;
		SemanticTokensRequest.capabilities = messages_1.CM.create("textDocument.semanticTokens", "semanticTokensProvider");
	})(SemanticTokensRequest || (exports.SemanticTokensRequest = SemanticTokensRequest = {}));
	/**
	* @since 3.16.0
	*/
	var SemanticTokensDeltaRequest;
	(function(SemanticTokensDeltaRequest) {
		SemanticTokensDeltaRequest.method = "textDocument/semanticTokens/full/delta";
		SemanticTokensDeltaRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		SemanticTokensDeltaRequest.type = new messages_1.ProtocolRequestType(SemanticTokensDeltaRequest.method);
		SemanticTokensDeltaRequest.registrationMethod = SemanticTokensRegistrationType.method;
		SemanticTokensDeltaRequest.capabilities = messages_1.CM.create("textDocument.semanticTokens.requests.full.delta", "semanticTokensProvider.full.delta");
	})(SemanticTokensDeltaRequest || (exports.SemanticTokensDeltaRequest = SemanticTokensDeltaRequest = {}));
	/**
	* @since 3.16.0
	*/
	var SemanticTokensRangeRequest;
	(function(SemanticTokensRangeRequest) {
		SemanticTokensRangeRequest.method = "textDocument/semanticTokens/range";
		SemanticTokensRangeRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		SemanticTokensRangeRequest.type = new messages_1.ProtocolRequestType(SemanticTokensRangeRequest.method);
		SemanticTokensRangeRequest.registrationMethod = SemanticTokensRegistrationType.method;
		SemanticTokensRangeRequest.capabilities = messages_1.CM.create("textDocument.semanticTokens.requests.range", "semanticTokensProvider.range");
	})(SemanticTokensRangeRequest || (exports.SemanticTokensRangeRequest = SemanticTokensRangeRequest = {}));
	/**
	* @since 3.16.0
	*/
	var SemanticTokensRefreshRequest;
	(function(SemanticTokensRefreshRequest) {
		SemanticTokensRefreshRequest.method = `workspace/semanticTokens/refresh`;
		SemanticTokensRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		SemanticTokensRefreshRequest.type = new messages_1.ProtocolRequestType0(SemanticTokensRefreshRequest.method);
		SemanticTokensRefreshRequest.capabilities = messages_1.CM.create("workspace.semanticTokens.refreshSupport", void 0);
	})(SemanticTokensRefreshRequest || (exports.SemanticTokensRefreshRequest = SemanticTokensRefreshRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.showDocument.js
var require_protocol_showDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ShowDocumentRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to show a document. This request might open an
	* external program depending on the value of the URI to open.
	* For example a request to open `https://code.visualstudio.com/`
	* will very likely open the URI in a WEB browser.
	*
	* @since 3.16.0
	*/
	var ShowDocumentRequest;
	(function(ShowDocumentRequest) {
		ShowDocumentRequest.method = "window/showDocument";
		ShowDocumentRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		ShowDocumentRequest.type = new messages_1.ProtocolRequestType(ShowDocumentRequest.method);
		ShowDocumentRequest.capabilities = messages_1.CM.create("window.showDocument.support", void 0);
	})(ShowDocumentRequest || (exports.ShowDocumentRequest = ShowDocumentRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.linkedEditingRange.js
var require_protocol_linkedEditingRange = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LinkedEditingRangeRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to provide ranges that can be edited together.
	*
	* @since 3.16.0
	*/
	var LinkedEditingRangeRequest;
	(function(LinkedEditingRangeRequest) {
		LinkedEditingRangeRequest.method = "textDocument/linkedEditingRange";
		LinkedEditingRangeRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		LinkedEditingRangeRequest.type = new messages_1.ProtocolRequestType(LinkedEditingRangeRequest.method);
		LinkedEditingRangeRequest.capabilities = messages_1.CM.create("textDocument.linkedEditingRange", "linkedEditingRangeProvider");
	})(LinkedEditingRangeRequest || (exports.LinkedEditingRangeRequest = LinkedEditingRangeRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.fileOperations.js
var require_protocol_fileOperations = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.WillDeleteFilesRequest = exports.DidDeleteFilesNotification = exports.DidRenameFilesNotification = exports.WillRenameFilesRequest = exports.DidCreateFilesNotification = exports.WillCreateFilesRequest = exports.FileOperationPatternKind = void 0;
	const messages_1 = require_messages();
	/**
	* A pattern kind describing if a glob pattern matches a file a folder or
	* both.
	*
	* @since 3.16.0
	*/
	var FileOperationPatternKind;
	(function(FileOperationPatternKind) {
		/**
		* The pattern matches a file only.
		*/
		FileOperationPatternKind.file = "file";
		/**
		* The pattern matches a folder only.
		*/
		FileOperationPatternKind.folder = "folder";
	})(FileOperationPatternKind || (exports.FileOperationPatternKind = FileOperationPatternKind = {}));
	/**
	* The will create files request is sent from the client to the server before files are actually
	* created as long as the creation is triggered from within the client.
	*
	* The request can return a `WorkspaceEdit` which will be applied to workspace before the
	* files are created. Hence the `WorkspaceEdit` can not manipulate the content of the file
	* to be created.
	*
	* @since 3.16.0
	*/
	var WillCreateFilesRequest;
	(function(WillCreateFilesRequest) {
		WillCreateFilesRequest.method = "workspace/willCreateFiles";
		WillCreateFilesRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WillCreateFilesRequest.type = new messages_1.ProtocolRequestType(WillCreateFilesRequest.method);
		WillCreateFilesRequest.capabilities = messages_1.CM.create("workspace.fileOperations.willCreate", "workspace.fileOperations.willCreate");
	})(WillCreateFilesRequest || (exports.WillCreateFilesRequest = WillCreateFilesRequest = {}));
	/**
	* The did create files notification is sent from the client to the server when
	* files were created from within the client.
	*
	* @since 3.16.0
	*/
	var DidCreateFilesNotification;
	(function(DidCreateFilesNotification) {
		DidCreateFilesNotification.method = "workspace/didCreateFiles";
		DidCreateFilesNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidCreateFilesNotification.type = new messages_1.ProtocolNotificationType(DidCreateFilesNotification.method);
		DidCreateFilesNotification.capabilities = messages_1.CM.create("workspace.fileOperations.didCreate", "workspace.fileOperations.didCreate");
	})(DidCreateFilesNotification || (exports.DidCreateFilesNotification = DidCreateFilesNotification = {}));
	/**
	* The will rename files request is sent from the client to the server before files are actually
	* renamed as long as the rename is triggered from within the client.
	*
	* @since 3.16.0
	*/
	var WillRenameFilesRequest;
	(function(WillRenameFilesRequest) {
		WillRenameFilesRequest.method = "workspace/willRenameFiles";
		WillRenameFilesRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WillRenameFilesRequest.type = new messages_1.ProtocolRequestType(WillRenameFilesRequest.method);
		WillRenameFilesRequest.capabilities = messages_1.CM.create("workspace.fileOperations.willRename", "workspace.fileOperations.willRename");
	})(WillRenameFilesRequest || (exports.WillRenameFilesRequest = WillRenameFilesRequest = {}));
	/**
	* The did rename files notification is sent from the client to the server when
	* files were renamed from within the client.
	*
	* @since 3.16.0
	*/
	var DidRenameFilesNotification;
	(function(DidRenameFilesNotification) {
		DidRenameFilesNotification.method = "workspace/didRenameFiles";
		DidRenameFilesNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidRenameFilesNotification.type = new messages_1.ProtocolNotificationType(DidRenameFilesNotification.method);
		DidRenameFilesNotification.capabilities = messages_1.CM.create("workspace.fileOperations.didRename", "workspace.fileOperations.didRename");
	})(DidRenameFilesNotification || (exports.DidRenameFilesNotification = DidRenameFilesNotification = {}));
	/**
	* The will delete files request is sent from the client to the server before files are actually
	* deleted as long as the deletion is triggered from within the client.
	*
	* @since 3.16.0
	*/
	var DidDeleteFilesNotification;
	(function(DidDeleteFilesNotification) {
		DidDeleteFilesNotification.method = "workspace/didDeleteFiles";
		DidDeleteFilesNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidDeleteFilesNotification.type = new messages_1.ProtocolNotificationType(DidDeleteFilesNotification.method);
		DidDeleteFilesNotification.capabilities = messages_1.CM.create("workspace.fileOperations.didDelete", "workspace.fileOperations.didDelete");
	})(DidDeleteFilesNotification || (exports.DidDeleteFilesNotification = DidDeleteFilesNotification = {}));
	/**
	* The did delete files notification is sent from the client to the server when
	* files were deleted from within the client.
	*
	* @since 3.16.0
	*/
	var WillDeleteFilesRequest;
	(function(WillDeleteFilesRequest) {
		WillDeleteFilesRequest.method = "workspace/willDeleteFiles";
		WillDeleteFilesRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WillDeleteFilesRequest.type = new messages_1.ProtocolRequestType(WillDeleteFilesRequest.method);
		WillDeleteFilesRequest.capabilities = messages_1.CM.create("workspace.fileOperations.willDelete", "workspace.fileOperations.willDelete");
	})(WillDeleteFilesRequest || (exports.WillDeleteFilesRequest = WillDeleteFilesRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.moniker.js
var require_protocol_moniker = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MonikerRequest = exports.MonikerKind = exports.UniquenessLevel = void 0;
	const messages_1 = require_messages();
	/**
	* Moniker uniqueness level to define scope of the moniker.
	*
	* @since 3.16.0
	*/
	var UniquenessLevel;
	(function(UniquenessLevel) {
		/**
		* The moniker is only unique inside a document
		*/
		UniquenessLevel.document = "document";
		/**
		* The moniker is unique inside a project for which a dump got created
		*/
		UniquenessLevel.project = "project";
		/**
		* The moniker is unique inside the group to which a project belongs
		*/
		UniquenessLevel.group = "group";
		/**
		* The moniker is unique inside the moniker scheme.
		*/
		UniquenessLevel.scheme = "scheme";
		/**
		* The moniker is globally unique
		*/
		UniquenessLevel.global = "global";
	})(UniquenessLevel || (exports.UniquenessLevel = UniquenessLevel = {}));
	/**
	* The moniker kind.
	*
	* @since 3.16.0
	*/
	var MonikerKind;
	(function(MonikerKind) {
		/**
		* The moniker represent a symbol that is imported into a project
		*/
		MonikerKind.$import = "import";
		/**
		* The moniker represents a symbol that is exported from a project
		*/
		MonikerKind.$export = "export";
		/**
		* The moniker represents a symbol that is local to a project (e.g. a local
		* variable of a function, a class not visible outside the project, ...)
		*/
		MonikerKind.local = "local";
	})(MonikerKind || (exports.MonikerKind = MonikerKind = {}));
	/**
	* A request to get the moniker of a symbol at a given text document position.
	* The request parameter is of type {@link TextDocumentPositionParams}.
	* The response is of type {@link Moniker Moniker[]} or `null`.
	*/
	var MonikerRequest;
	(function(MonikerRequest) {
		MonikerRequest.method = "textDocument/moniker";
		MonikerRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		MonikerRequest.type = new messages_1.ProtocolRequestType(MonikerRequest.method);
		MonikerRequest.capabilities = messages_1.CM.create("textDocument.moniker", "monikerProvider");
	})(MonikerRequest || (exports.MonikerRequest = MonikerRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.typeHierarchy.js
var require_protocol_typeHierarchy = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TypeHierarchySubtypesRequest = exports.TypeHierarchySupertypesRequest = exports.TypeHierarchyPrepareRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to result a `TypeHierarchyItem` in a document at a given position.
	* Can be used as an input to a subtypes or supertypes type hierarchy.
	*
	* @since 3.17.0
	*/
	var TypeHierarchyPrepareRequest;
	(function(TypeHierarchyPrepareRequest) {
		TypeHierarchyPrepareRequest.method = "textDocument/prepareTypeHierarchy";
		TypeHierarchyPrepareRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		TypeHierarchyPrepareRequest.type = new messages_1.ProtocolRequestType(TypeHierarchyPrepareRequest.method);
		TypeHierarchyPrepareRequest.capabilities = messages_1.CM.create("textDocument.typeHierarchy", "typeHierarchyProvider");
	})(TypeHierarchyPrepareRequest || (exports.TypeHierarchyPrepareRequest = TypeHierarchyPrepareRequest = {}));
	/**
	* A request to resolve the supertypes for a given `TypeHierarchyItem`.
	*
	* @since 3.17.0
	*/
	var TypeHierarchySupertypesRequest;
	(function(TypeHierarchySupertypesRequest) {
		TypeHierarchySupertypesRequest.method = "typeHierarchy/supertypes";
		TypeHierarchySupertypesRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		TypeHierarchySupertypesRequest.type = new messages_1.ProtocolRequestType(TypeHierarchySupertypesRequest.method);
	})(TypeHierarchySupertypesRequest || (exports.TypeHierarchySupertypesRequest = TypeHierarchySupertypesRequest = {}));
	/**
	* A request to resolve the subtypes for a given `TypeHierarchyItem`.
	*
	* @since 3.17.0
	*/
	var TypeHierarchySubtypesRequest;
	(function(TypeHierarchySubtypesRequest) {
		TypeHierarchySubtypesRequest.method = "typeHierarchy/subtypes";
		TypeHierarchySubtypesRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		TypeHierarchySubtypesRequest.type = new messages_1.ProtocolRequestType(TypeHierarchySubtypesRequest.method);
	})(TypeHierarchySubtypesRequest || (exports.TypeHierarchySubtypesRequest = TypeHierarchySubtypesRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.inlineValue.js
var require_protocol_inlineValue = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InlineValueRefreshRequest = exports.InlineValueRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to provide inline values in a document. The request's parameter is of
	* type {@link InlineValueParams}, the response is of type
	* {@link InlineValue InlineValue[]} or a Thenable that resolves to such.
	*
	* @since 3.17.0
	*/
	var InlineValueRequest;
	(function(InlineValueRequest) {
		InlineValueRequest.method = "textDocument/inlineValue";
		InlineValueRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		InlineValueRequest.type = new messages_1.ProtocolRequestType(InlineValueRequest.method);
		InlineValueRequest.capabilities = messages_1.CM.create("textDocument.inlineValue", "inlineValueProvider");
	})(InlineValueRequest || (exports.InlineValueRequest = InlineValueRequest = {}));
	/**
	* @since 3.17.0
	*/
	var InlineValueRefreshRequest;
	(function(InlineValueRefreshRequest) {
		InlineValueRefreshRequest.method = `workspace/inlineValue/refresh`;
		InlineValueRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		InlineValueRefreshRequest.type = new messages_1.ProtocolRequestType0(InlineValueRefreshRequest.method);
		InlineValueRefreshRequest.capabilities = messages_1.CM.create("workspace.inlineValue.refreshSupport", void 0);
	})(InlineValueRefreshRequest || (exports.InlineValueRefreshRequest = InlineValueRefreshRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.inlayHint.js
var require_protocol_inlayHint = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InlayHintRefreshRequest = exports.InlayHintResolveRequest = exports.InlayHintRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to provide inlay hints in a document. The request's parameter is of
	* type {@link InlayHintsParams}, the response is of type
	* {@link InlayHint InlayHint[]} or a Thenable that resolves to such.
	*
	* @since 3.17.0
	*/
	var InlayHintRequest;
	(function(InlayHintRequest) {
		InlayHintRequest.method = "textDocument/inlayHint";
		InlayHintRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		InlayHintRequest.type = new messages_1.ProtocolRequestType(InlayHintRequest.method);
		InlayHintRequest.capabilities = messages_1.CM.create("textDocument.inlayHint", "inlayHintProvider");
	})(InlayHintRequest || (exports.InlayHintRequest = InlayHintRequest = {}));
	/**
	* A request to resolve additional properties for an inlay hint.
	* The request's parameter is of type {@link InlayHint}, the response is
	* of type {@link InlayHint} or a Thenable that resolves to such.
	*
	* @since 3.17.0
	*/
	var InlayHintResolveRequest;
	(function(InlayHintResolveRequest) {
		InlayHintResolveRequest.method = "inlayHint/resolve";
		InlayHintResolveRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		InlayHintResolveRequest.type = new messages_1.ProtocolRequestType(InlayHintResolveRequest.method);
		InlayHintResolveRequest.capabilities = messages_1.CM.create("textDocument.inlayHint.resolveSupport", "inlayHintProvider.resolveProvider");
	})(InlayHintResolveRequest || (exports.InlayHintResolveRequest = InlayHintResolveRequest = {}));
	/**
	* @since 3.17.0
	*/
	var InlayHintRefreshRequest;
	(function(InlayHintRefreshRequest) {
		InlayHintRefreshRequest.method = `workspace/inlayHint/refresh`;
		InlayHintRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		InlayHintRefreshRequest.type = new messages_1.ProtocolRequestType0(InlayHintRefreshRequest.method);
		InlayHintRefreshRequest.capabilities = messages_1.CM.create("workspace.inlayHint.refreshSupport", void 0);
	})(InlayHintRefreshRequest || (exports.InlayHintRefreshRequest = InlayHintRefreshRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.diagnostic.js
var require_protocol_diagnostic = /* @__PURE__ */ __commonJSMin(((exports, module, this$11) => {
	var __createBinding = this$11 && this$11.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$11 && this$11.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$11 && this$11.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DiagnosticRefreshRequest = exports.WorkspaceDiagnosticRequest = exports.DocumentDiagnosticRequest = exports.DocumentDiagnosticReportKind = exports.DiagnosticServerCancellationData = void 0;
	const vscode_jsonrpc_1 = require_api$2();
	const Is = __importStar(require_is());
	const messages_1 = require_messages();
	/**
	* @since 3.17.0
	*/
	var DiagnosticServerCancellationData;
	(function(DiagnosticServerCancellationData) {
		function is(value) {
			const candidate = value;
			return candidate && Is.boolean(candidate.retriggerRequest);
		}
		DiagnosticServerCancellationData.is = is;
	})(DiagnosticServerCancellationData || (exports.DiagnosticServerCancellationData = DiagnosticServerCancellationData = {}));
	/**
	* The document diagnostic report kinds.
	*
	* @since 3.17.0
	*/
	var DocumentDiagnosticReportKind;
	(function(DocumentDiagnosticReportKind) {
		/**
		* A diagnostic report with a full
		* set of problems.
		*/
		DocumentDiagnosticReportKind.Full = "full";
		/**
		* A report indicating that the last
		* returned report is still accurate.
		*/
		DocumentDiagnosticReportKind.Unchanged = "unchanged";
	})(DocumentDiagnosticReportKind || (exports.DocumentDiagnosticReportKind = DocumentDiagnosticReportKind = {}));
	/**
	* The document diagnostic request definition.
	*
	*
	* @since 3.17.0
	*/
	var DocumentDiagnosticRequest;
	(function(DocumentDiagnosticRequest) {
		DocumentDiagnosticRequest.method = "textDocument/diagnostic";
		DocumentDiagnosticRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentDiagnosticRequest.type = new messages_1.ProtocolRequestType(DocumentDiagnosticRequest.method);
		DocumentDiagnosticRequest.partialResult = new vscode_jsonrpc_1.ProgressType();
		DocumentDiagnosticRequest.capabilities = messages_1.CM.create("textDocument.diagnostic", "diagnosticProvider");
	})(DocumentDiagnosticRequest || (exports.DocumentDiagnosticRequest = DocumentDiagnosticRequest = {}));
	/**
	* The workspace diagnostic request definition.
	*
	* @since 3.17.0
	*/
	var WorkspaceDiagnosticRequest;
	(function(WorkspaceDiagnosticRequest) {
		WorkspaceDiagnosticRequest.method = "workspace/diagnostic";
		WorkspaceDiagnosticRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WorkspaceDiagnosticRequest.type = new messages_1.ProtocolRequestType(WorkspaceDiagnosticRequest.method);
		WorkspaceDiagnosticRequest.partialResult = new vscode_jsonrpc_1.ProgressType();
		WorkspaceDiagnosticRequest.capabilities = messages_1.CM.create("workspace.diagnostics", "diagnosticProvider.workspaceDiagnostics");
	})(WorkspaceDiagnosticRequest || (exports.WorkspaceDiagnosticRequest = WorkspaceDiagnosticRequest = {}));
	/**
	* The diagnostic refresh request definition.
	*
	* @since 3.17.0
	*/
	var DiagnosticRefreshRequest;
	(function(DiagnosticRefreshRequest) {
		DiagnosticRefreshRequest.method = `workspace/diagnostic/refresh`;
		DiagnosticRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		DiagnosticRefreshRequest.type = new messages_1.ProtocolRequestType0(DiagnosticRefreshRequest.method);
		DiagnosticRefreshRequest.capabilities = messages_1.CM.create("workspace.diagnostics.refreshSupport", void 0);
	})(DiagnosticRefreshRequest || (exports.DiagnosticRefreshRequest = DiagnosticRefreshRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.notebook.js
var require_protocol_notebook = /* @__PURE__ */ __commonJSMin(((exports, module, this$10) => {
	var __createBinding = this$10 && this$10.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$10 && this$10.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$10 && this$10.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DidCloseNotebookDocumentNotification = exports.DidSaveNotebookDocumentNotification = exports.DidChangeNotebookDocumentNotification = exports.NotebookCellArrayChange = exports.DidOpenNotebookDocumentNotification = exports.NotebookDocumentSyncRegistrationType = exports.NotebookDocument = exports.NotebookCell = exports.ExecutionSummary = exports.NotebookCellKind = void 0;
	const vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
	const Is = __importStar(require_is());
	const messages_1 = require_messages();
	/**
	* A notebook cell kind.
	*
	* @since 3.17.0
	*/
	var NotebookCellKind;
	(function(NotebookCellKind) {
		/**
		* A markup-cell is formatted source that is used for display.
		*/
		NotebookCellKind.Markup = 1;
		/**
		* A code-cell is source code.
		*/
		NotebookCellKind.Code = 2;
		function is(value) {
			return value === 1 || value === 2;
		}
		NotebookCellKind.is = is;
	})(NotebookCellKind || (exports.NotebookCellKind = NotebookCellKind = {}));
	var ExecutionSummary;
	(function(ExecutionSummary) {
		function create(executionOrder, success) {
			const result = { executionOrder };
			if (success === true || success === false) result.success = success;
			return result;
		}
		ExecutionSummary.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && vscode_languageserver_types_1.uinteger.is(candidate.executionOrder) && (candidate.success === void 0 || Is.boolean(candidate.success));
		}
		ExecutionSummary.is = is;
		function equals(one, other) {
			if (one === other) return true;
			if (one === null || one === void 0 || other === null || other === void 0) return false;
			return one.executionOrder === other.executionOrder && one.success === other.success;
		}
		ExecutionSummary.equals = equals;
	})(ExecutionSummary || (exports.ExecutionSummary = ExecutionSummary = {}));
	var NotebookCell;
	(function(NotebookCell) {
		function create(kind, document) {
			return {
				kind,
				document
			};
		}
		NotebookCell.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && NotebookCellKind.is(candidate.kind) && vscode_languageserver_types_1.DocumentUri.is(candidate.document) && (candidate.metadata === void 0 || Is.objectLiteral(candidate.metadata));
		}
		NotebookCell.is = is;
		function diff(one, two) {
			const result = /* @__PURE__ */ new Set();
			if (one.document !== two.document) result.add("document");
			if (one.kind !== two.kind) result.add("kind");
			if (one.executionSummary !== two.executionSummary) result.add("executionSummary");
			if ((one.metadata !== void 0 || two.metadata !== void 0) && !equalsMetadata(one.metadata, two.metadata)) result.add("metadata");
			if ((one.executionSummary !== void 0 || two.executionSummary !== void 0) && !ExecutionSummary.equals(one.executionSummary, two.executionSummary)) result.add("executionSummary");
			return result;
		}
		NotebookCell.diff = diff;
		function equalsMetadata(one, other) {
			if (one === other) return true;
			if (one === null || one === void 0 || other === null || other === void 0) return false;
			if (typeof one !== typeof other) return false;
			if (typeof one !== "object") return false;
			const oneArray = Array.isArray(one);
			const otherArray = Array.isArray(other);
			if (oneArray !== otherArray) return false;
			if (oneArray && otherArray) {
				if (one.length !== other.length) return false;
				for (let i = 0; i < one.length; i++) if (!equalsMetadata(one[i], other[i])) return false;
			}
			if (Is.objectLiteral(one) && Is.objectLiteral(other)) {
				const oneKeys = Object.keys(one);
				const otherKeys = Object.keys(other);
				if (oneKeys.length !== otherKeys.length) return false;
				oneKeys.sort();
				otherKeys.sort();
				if (!equalsMetadata(oneKeys, otherKeys)) return false;
				for (let i = 0; i < oneKeys.length; i++) {
					const prop = oneKeys[i];
					if (!equalsMetadata(one[prop], other[prop])) return false;
				}
			}
			return true;
		}
	})(NotebookCell || (exports.NotebookCell = NotebookCell = {}));
	var NotebookDocument;
	(function(NotebookDocument) {
		function create(uri, notebookType, version, cells) {
			return {
				uri,
				notebookType,
				version,
				cells
			};
		}
		NotebookDocument.create = create;
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && Is.string(candidate.uri) && vscode_languageserver_types_1.integer.is(candidate.version) && Is.typedArray(candidate.cells, NotebookCell.is);
		}
		NotebookDocument.is = is;
	})(NotebookDocument || (exports.NotebookDocument = NotebookDocument = {}));
	var NotebookDocumentSyncRegistrationType;
	(function(NotebookDocumentSyncRegistrationType) {
		NotebookDocumentSyncRegistrationType.method = "notebookDocument/sync";
		NotebookDocumentSyncRegistrationType.messageDirection = messages_1.MessageDirection.clientToServer;
		NotebookDocumentSyncRegistrationType.type = new messages_1.RegistrationType(NotebookDocumentSyncRegistrationType.method);
	})(NotebookDocumentSyncRegistrationType || (exports.NotebookDocumentSyncRegistrationType = NotebookDocumentSyncRegistrationType = {}));
	/**
	* A notification sent when a notebook opens.
	*
	* @since 3.17.0
	*/
	var DidOpenNotebookDocumentNotification;
	(function(DidOpenNotebookDocumentNotification) {
		DidOpenNotebookDocumentNotification.method = "notebookDocument/didOpen";
		DidOpenNotebookDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidOpenNotebookDocumentNotification.type = new messages_1.ProtocolNotificationType(DidOpenNotebookDocumentNotification.method);
		DidOpenNotebookDocumentNotification.registrationMethod = NotebookDocumentSyncRegistrationType.method;
	})(DidOpenNotebookDocumentNotification || (exports.DidOpenNotebookDocumentNotification = DidOpenNotebookDocumentNotification = {}));
	var NotebookCellArrayChange;
	(function(NotebookCellArrayChange) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && vscode_languageserver_types_1.uinteger.is(candidate.start) && vscode_languageserver_types_1.uinteger.is(candidate.deleteCount) && (candidate.cells === void 0 || Is.typedArray(candidate.cells, NotebookCell.is));
		}
		NotebookCellArrayChange.is = is;
		function create(start, deleteCount, cells) {
			const result = {
				start,
				deleteCount
			};
			if (cells !== void 0) result.cells = cells;
			return result;
		}
		NotebookCellArrayChange.create = create;
	})(NotebookCellArrayChange || (exports.NotebookCellArrayChange = NotebookCellArrayChange = {}));
	var DidChangeNotebookDocumentNotification;
	(function(DidChangeNotebookDocumentNotification) {
		DidChangeNotebookDocumentNotification.method = "notebookDocument/didChange";
		DidChangeNotebookDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidChangeNotebookDocumentNotification.type = new messages_1.ProtocolNotificationType(DidChangeNotebookDocumentNotification.method);
		DidChangeNotebookDocumentNotification.registrationMethod = NotebookDocumentSyncRegistrationType.method;
	})(DidChangeNotebookDocumentNotification || (exports.DidChangeNotebookDocumentNotification = DidChangeNotebookDocumentNotification = {}));
	/**
	* A notification sent when a notebook document is saved.
	*
	* @since 3.17.0
	*/
	var DidSaveNotebookDocumentNotification;
	(function(DidSaveNotebookDocumentNotification) {
		DidSaveNotebookDocumentNotification.method = "notebookDocument/didSave";
		DidSaveNotebookDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidSaveNotebookDocumentNotification.type = new messages_1.ProtocolNotificationType(DidSaveNotebookDocumentNotification.method);
		DidSaveNotebookDocumentNotification.registrationMethod = NotebookDocumentSyncRegistrationType.method;
	})(DidSaveNotebookDocumentNotification || (exports.DidSaveNotebookDocumentNotification = DidSaveNotebookDocumentNotification = {}));
	/**
	* A notification sent when a notebook closes.
	*
	* @since 3.17.0
	*/
	var DidCloseNotebookDocumentNotification;
	(function(DidCloseNotebookDocumentNotification) {
		DidCloseNotebookDocumentNotification.method = "notebookDocument/didClose";
		DidCloseNotebookDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidCloseNotebookDocumentNotification.type = new messages_1.ProtocolNotificationType(DidCloseNotebookDocumentNotification.method);
		DidCloseNotebookDocumentNotification.registrationMethod = NotebookDocumentSyncRegistrationType.method;
	})(DidCloseNotebookDocumentNotification || (exports.DidCloseNotebookDocumentNotification = DidCloseNotebookDocumentNotification = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.inlineCompletion.js
var require_protocol_inlineCompletion = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InlineCompletionRequest = void 0;
	const messages_1 = require_messages();
	/**
	* A request to provide inline completions in a document. The request's parameter is of
	* type {@link InlineCompletionParams}, the response is of type
	* {@link InlineCompletion InlineCompletion[]} or a Thenable that resolves to such.
	*
	* @since 3.18.0
	*/
	var InlineCompletionRequest;
	(function(InlineCompletionRequest) {
		InlineCompletionRequest.method = "textDocument/inlineCompletion";
		InlineCompletionRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		InlineCompletionRequest.type = new messages_1.ProtocolRequestType(InlineCompletionRequest.method);
		InlineCompletionRequest.capabilities = messages_1.CM.create("textDocument.inlineCompletion", "inlineCompletionProvider");
	})(InlineCompletionRequest || (exports.InlineCompletionRequest = InlineCompletionRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.textDocumentContent.js
var require_protocol_textDocumentContent = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextDocumentContentRefreshRequest = exports.TextDocumentContentRequest = void 0;
	const messages_1 = require_messages();
	/**
	* The `workspace/textDocumentContent` request is sent from the client to the
	* server to request the content of a text document.
	*
	* @since 3.18.0
	*/
	var TextDocumentContentRequest;
	(function(TextDocumentContentRequest) {
		TextDocumentContentRequest.method = "workspace/textDocumentContent";
		TextDocumentContentRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		TextDocumentContentRequest.type = new messages_1.ProtocolRequestType(TextDocumentContentRequest.method);
		TextDocumentContentRequest.capabilities = messages_1.CM.create("workspace.textDocumentContent", "workspace.textDocumentContent");
	})(TextDocumentContentRequest || (exports.TextDocumentContentRequest = TextDocumentContentRequest = {}));
	/**
	* The `workspace/textDocumentContent` request is sent from the server to the client to refresh
	* the content of a specific text document.
	*
	* @since 3.18.0
	*/
	var TextDocumentContentRefreshRequest;
	(function(TextDocumentContentRefreshRequest) {
		TextDocumentContentRefreshRequest.method = `workspace/textDocumentContent/refresh`;
		TextDocumentContentRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		TextDocumentContentRefreshRequest.type = new messages_1.ProtocolRequestType(TextDocumentContentRefreshRequest.method);
	})(TextDocumentContentRefreshRequest || (exports.TextDocumentContentRefreshRequest = TextDocumentContentRefreshRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/protocol.js
var require_protocol = /* @__PURE__ */ __commonJSMin(((exports, module, this$9) => {
	var __createBinding = this$9 && this$9.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$9 && this$9.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$9 && this$9.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeActionRequest = exports.DocumentSymbolRequest = exports.DocumentHighlightRequest = exports.ReferencesRequest = exports.DefinitionRequest = exports.SignatureHelpRequest = exports.SignatureHelpTriggerKind = exports.HoverRequest = exports.CompletionResolveRequest = exports.CompletionRequest = exports.CompletionTriggerKind = exports.PublishDiagnosticsNotification = exports.WatchKind = exports.GlobPattern = exports.RelativePattern = exports.FileChangeType = exports.DidChangeWatchedFilesNotification = exports.WillSaveTextDocumentWaitUntilRequest = exports.WillSaveTextDocumentNotification = exports.TextDocumentSaveReason = exports.DidSaveTextDocumentNotification = exports.DidCloseTextDocumentNotification = exports.DidChangeTextDocumentNotification = exports.TextDocumentContentChangeEvent = exports.DidOpenTextDocumentNotification = exports.TextDocumentSyncKind = exports.TelemetryEventNotification = exports.LogMessageNotification = exports.ShowMessageRequest = exports.ShowMessageNotification = exports.MessageType = exports.DidChangeConfigurationNotification = exports.ExitNotification = exports.ShutdownRequest = exports.InitializedNotification = exports.InitializeErrorCodes = exports.InitializeRequest = exports.WorkDoneProgressOptions = exports.TextDocumentRegistrationOptions = exports.StaticRegistrationOptions = exports.PositionEncodingKind = exports.RegularExpressionEngineKind = exports.FailureHandlingKind = exports.ResourceOperationKind = exports.UnregistrationRequest = exports.RegistrationRequest = exports.DocumentSelector = exports.NotebookCellTextDocumentFilter = exports.NotebookDocumentFilter = exports.TextDocumentFilter = void 0;
	exports.UniquenessLevel = exports.WillDeleteFilesRequest = exports.DidDeleteFilesNotification = exports.WillRenameFilesRequest = exports.DidRenameFilesNotification = exports.WillCreateFilesRequest = exports.DidCreateFilesNotification = exports.FileOperationPatternKind = exports.LinkedEditingRangeRequest = exports.ShowDocumentRequest = exports.SemanticTokensRegistrationType = exports.SemanticTokensRefreshRequest = exports.SemanticTokensRangeRequest = exports.SemanticTokensDeltaRequest = exports.SemanticTokensRequest = exports.TokenFormat = exports.CallHierarchyPrepareRequest = exports.CallHierarchyOutgoingCallsRequest = exports.CallHierarchyIncomingCallsRequest = exports.WorkDoneProgressCancelNotification = exports.WorkDoneProgressCreateRequest = exports.WorkDoneProgress = exports.SelectionRangeRequest = exports.DeclarationRequest = exports.FoldingRangeRefreshRequest = exports.FoldingRangeRequest = exports.ColorPresentationRequest = exports.DocumentColorRequest = exports.ConfigurationRequest = exports.DidChangeWorkspaceFoldersNotification = exports.WorkspaceFoldersRequest = exports.TypeDefinitionRequest = exports.ImplementationRequest = exports.ApplyWorkspaceEditRequest = exports.ExecuteCommandRequest = exports.PrepareRenameRequest = exports.RenameRequest = exports.PrepareSupportDefaultBehavior = exports.DocumentOnTypeFormattingRequest = exports.DocumentRangesFormattingRequest = exports.DocumentRangeFormattingRequest = exports.DocumentFormattingRequest = exports.DocumentLinkResolveRequest = exports.DocumentLinkRequest = exports.CodeLensRefreshRequest = exports.CodeLensResolveRequest = exports.CodeLensRequest = exports.WorkspaceSymbolResolveRequest = exports.WorkspaceSymbolRequest = exports.CodeActionResolveRequest = void 0;
	exports.TextDocumentContentRefreshRequest = exports.TextDocumentContentRequest = exports.InlineCompletionRequest = exports.DidCloseNotebookDocumentNotification = exports.DidSaveNotebookDocumentNotification = exports.DidChangeNotebookDocumentNotification = exports.NotebookCellArrayChange = exports.DidOpenNotebookDocumentNotification = exports.NotebookDocumentSyncRegistrationType = exports.NotebookDocument = exports.NotebookCell = exports.ExecutionSummary = exports.NotebookCellKind = exports.DiagnosticRefreshRequest = exports.WorkspaceDiagnosticRequest = exports.DocumentDiagnosticRequest = exports.DocumentDiagnosticReportKind = exports.DiagnosticServerCancellationData = exports.InlayHintRefreshRequest = exports.InlayHintResolveRequest = exports.InlayHintRequest = exports.InlineValueRefreshRequest = exports.InlineValueRequest = exports.TypeHierarchySupertypesRequest = exports.TypeHierarchySubtypesRequest = exports.TypeHierarchyPrepareRequest = exports.MonikerRequest = exports.MonikerKind = void 0;
	const messages_1 = require_messages();
	const vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
	const Is = __importStar(require_is());
	const protocol_implementation_1 = require_protocol_implementation();
	Object.defineProperty(exports, "ImplementationRequest", {
		enumerable: true,
		get: function() {
			return protocol_implementation_1.ImplementationRequest;
		}
	});
	const protocol_typeDefinition_1 = require_protocol_typeDefinition();
	Object.defineProperty(exports, "TypeDefinitionRequest", {
		enumerable: true,
		get: function() {
			return protocol_typeDefinition_1.TypeDefinitionRequest;
		}
	});
	const protocol_workspaceFolder_1 = require_protocol_workspaceFolder();
	Object.defineProperty(exports, "WorkspaceFoldersRequest", {
		enumerable: true,
		get: function() {
			return protocol_workspaceFolder_1.WorkspaceFoldersRequest;
		}
	});
	Object.defineProperty(exports, "DidChangeWorkspaceFoldersNotification", {
		enumerable: true,
		get: function() {
			return protocol_workspaceFolder_1.DidChangeWorkspaceFoldersNotification;
		}
	});
	const protocol_configuration_1 = require_protocol_configuration();
	Object.defineProperty(exports, "ConfigurationRequest", {
		enumerable: true,
		get: function() {
			return protocol_configuration_1.ConfigurationRequest;
		}
	});
	const protocol_colorProvider_1 = require_protocol_colorProvider();
	Object.defineProperty(exports, "DocumentColorRequest", {
		enumerable: true,
		get: function() {
			return protocol_colorProvider_1.DocumentColorRequest;
		}
	});
	Object.defineProperty(exports, "ColorPresentationRequest", {
		enumerable: true,
		get: function() {
			return protocol_colorProvider_1.ColorPresentationRequest;
		}
	});
	const protocol_foldingRange_1 = require_protocol_foldingRange();
	Object.defineProperty(exports, "FoldingRangeRequest", {
		enumerable: true,
		get: function() {
			return protocol_foldingRange_1.FoldingRangeRequest;
		}
	});
	Object.defineProperty(exports, "FoldingRangeRefreshRequest", {
		enumerable: true,
		get: function() {
			return protocol_foldingRange_1.FoldingRangeRefreshRequest;
		}
	});
	const protocol_declaration_1 = require_protocol_declaration();
	Object.defineProperty(exports, "DeclarationRequest", {
		enumerable: true,
		get: function() {
			return protocol_declaration_1.DeclarationRequest;
		}
	});
	const protocol_selectionRange_1 = require_protocol_selectionRange();
	Object.defineProperty(exports, "SelectionRangeRequest", {
		enumerable: true,
		get: function() {
			return protocol_selectionRange_1.SelectionRangeRequest;
		}
	});
	const protocol_progress_1 = require_protocol_progress();
	Object.defineProperty(exports, "WorkDoneProgress", {
		enumerable: true,
		get: function() {
			return protocol_progress_1.WorkDoneProgress;
		}
	});
	Object.defineProperty(exports, "WorkDoneProgressCreateRequest", {
		enumerable: true,
		get: function() {
			return protocol_progress_1.WorkDoneProgressCreateRequest;
		}
	});
	Object.defineProperty(exports, "WorkDoneProgressCancelNotification", {
		enumerable: true,
		get: function() {
			return protocol_progress_1.WorkDoneProgressCancelNotification;
		}
	});
	const protocol_callHierarchy_1 = require_protocol_callHierarchy();
	Object.defineProperty(exports, "CallHierarchyIncomingCallsRequest", {
		enumerable: true,
		get: function() {
			return protocol_callHierarchy_1.CallHierarchyIncomingCallsRequest;
		}
	});
	Object.defineProperty(exports, "CallHierarchyOutgoingCallsRequest", {
		enumerable: true,
		get: function() {
			return protocol_callHierarchy_1.CallHierarchyOutgoingCallsRequest;
		}
	});
	Object.defineProperty(exports, "CallHierarchyPrepareRequest", {
		enumerable: true,
		get: function() {
			return protocol_callHierarchy_1.CallHierarchyPrepareRequest;
		}
	});
	const protocol_semanticTokens_1 = require_protocol_semanticTokens();
	Object.defineProperty(exports, "TokenFormat", {
		enumerable: true,
		get: function() {
			return protocol_semanticTokens_1.TokenFormat;
		}
	});
	Object.defineProperty(exports, "SemanticTokensRequest", {
		enumerable: true,
		get: function() {
			return protocol_semanticTokens_1.SemanticTokensRequest;
		}
	});
	Object.defineProperty(exports, "SemanticTokensDeltaRequest", {
		enumerable: true,
		get: function() {
			return protocol_semanticTokens_1.SemanticTokensDeltaRequest;
		}
	});
	Object.defineProperty(exports, "SemanticTokensRangeRequest", {
		enumerable: true,
		get: function() {
			return protocol_semanticTokens_1.SemanticTokensRangeRequest;
		}
	});
	Object.defineProperty(exports, "SemanticTokensRefreshRequest", {
		enumerable: true,
		get: function() {
			return protocol_semanticTokens_1.SemanticTokensRefreshRequest;
		}
	});
	Object.defineProperty(exports, "SemanticTokensRegistrationType", {
		enumerable: true,
		get: function() {
			return protocol_semanticTokens_1.SemanticTokensRegistrationType;
		}
	});
	const protocol_showDocument_1 = require_protocol_showDocument();
	Object.defineProperty(exports, "ShowDocumentRequest", {
		enumerable: true,
		get: function() {
			return protocol_showDocument_1.ShowDocumentRequest;
		}
	});
	const protocol_linkedEditingRange_1 = require_protocol_linkedEditingRange();
	Object.defineProperty(exports, "LinkedEditingRangeRequest", {
		enumerable: true,
		get: function() {
			return protocol_linkedEditingRange_1.LinkedEditingRangeRequest;
		}
	});
	const protocol_fileOperations_1 = require_protocol_fileOperations();
	Object.defineProperty(exports, "FileOperationPatternKind", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.FileOperationPatternKind;
		}
	});
	Object.defineProperty(exports, "DidCreateFilesNotification", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.DidCreateFilesNotification;
		}
	});
	Object.defineProperty(exports, "WillCreateFilesRequest", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.WillCreateFilesRequest;
		}
	});
	Object.defineProperty(exports, "DidRenameFilesNotification", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.DidRenameFilesNotification;
		}
	});
	Object.defineProperty(exports, "WillRenameFilesRequest", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.WillRenameFilesRequest;
		}
	});
	Object.defineProperty(exports, "DidDeleteFilesNotification", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.DidDeleteFilesNotification;
		}
	});
	Object.defineProperty(exports, "WillDeleteFilesRequest", {
		enumerable: true,
		get: function() {
			return protocol_fileOperations_1.WillDeleteFilesRequest;
		}
	});
	const protocol_moniker_1 = require_protocol_moniker();
	Object.defineProperty(exports, "UniquenessLevel", {
		enumerable: true,
		get: function() {
			return protocol_moniker_1.UniquenessLevel;
		}
	});
	Object.defineProperty(exports, "MonikerKind", {
		enumerable: true,
		get: function() {
			return protocol_moniker_1.MonikerKind;
		}
	});
	Object.defineProperty(exports, "MonikerRequest", {
		enumerable: true,
		get: function() {
			return protocol_moniker_1.MonikerRequest;
		}
	});
	const protocol_typeHierarchy_1 = require_protocol_typeHierarchy();
	Object.defineProperty(exports, "TypeHierarchyPrepareRequest", {
		enumerable: true,
		get: function() {
			return protocol_typeHierarchy_1.TypeHierarchyPrepareRequest;
		}
	});
	Object.defineProperty(exports, "TypeHierarchySubtypesRequest", {
		enumerable: true,
		get: function() {
			return protocol_typeHierarchy_1.TypeHierarchySubtypesRequest;
		}
	});
	Object.defineProperty(exports, "TypeHierarchySupertypesRequest", {
		enumerable: true,
		get: function() {
			return protocol_typeHierarchy_1.TypeHierarchySupertypesRequest;
		}
	});
	const protocol_inlineValue_1 = require_protocol_inlineValue();
	Object.defineProperty(exports, "InlineValueRequest", {
		enumerable: true,
		get: function() {
			return protocol_inlineValue_1.InlineValueRequest;
		}
	});
	Object.defineProperty(exports, "InlineValueRefreshRequest", {
		enumerable: true,
		get: function() {
			return protocol_inlineValue_1.InlineValueRefreshRequest;
		}
	});
	const protocol_inlayHint_1 = require_protocol_inlayHint();
	Object.defineProperty(exports, "InlayHintRequest", {
		enumerable: true,
		get: function() {
			return protocol_inlayHint_1.InlayHintRequest;
		}
	});
	Object.defineProperty(exports, "InlayHintResolveRequest", {
		enumerable: true,
		get: function() {
			return protocol_inlayHint_1.InlayHintResolveRequest;
		}
	});
	Object.defineProperty(exports, "InlayHintRefreshRequest", {
		enumerable: true,
		get: function() {
			return protocol_inlayHint_1.InlayHintRefreshRequest;
		}
	});
	const protocol_diagnostic_1 = require_protocol_diagnostic();
	Object.defineProperty(exports, "DiagnosticServerCancellationData", {
		enumerable: true,
		get: function() {
			return protocol_diagnostic_1.DiagnosticServerCancellationData;
		}
	});
	Object.defineProperty(exports, "DocumentDiagnosticReportKind", {
		enumerable: true,
		get: function() {
			return protocol_diagnostic_1.DocumentDiagnosticReportKind;
		}
	});
	Object.defineProperty(exports, "DocumentDiagnosticRequest", {
		enumerable: true,
		get: function() {
			return protocol_diagnostic_1.DocumentDiagnosticRequest;
		}
	});
	Object.defineProperty(exports, "WorkspaceDiagnosticRequest", {
		enumerable: true,
		get: function() {
			return protocol_diagnostic_1.WorkspaceDiagnosticRequest;
		}
	});
	Object.defineProperty(exports, "DiagnosticRefreshRequest", {
		enumerable: true,
		get: function() {
			return protocol_diagnostic_1.DiagnosticRefreshRequest;
		}
	});
	const protocol_notebook_1 = require_protocol_notebook();
	Object.defineProperty(exports, "NotebookCellKind", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.NotebookCellKind;
		}
	});
	Object.defineProperty(exports, "ExecutionSummary", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.ExecutionSummary;
		}
	});
	Object.defineProperty(exports, "NotebookCell", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.NotebookCell;
		}
	});
	Object.defineProperty(exports, "NotebookDocument", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.NotebookDocument;
		}
	});
	Object.defineProperty(exports, "NotebookDocumentSyncRegistrationType", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.NotebookDocumentSyncRegistrationType;
		}
	});
	Object.defineProperty(exports, "DidOpenNotebookDocumentNotification", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.DidOpenNotebookDocumentNotification;
		}
	});
	Object.defineProperty(exports, "NotebookCellArrayChange", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.NotebookCellArrayChange;
		}
	});
	Object.defineProperty(exports, "DidChangeNotebookDocumentNotification", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.DidChangeNotebookDocumentNotification;
		}
	});
	Object.defineProperty(exports, "DidSaveNotebookDocumentNotification", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.DidSaveNotebookDocumentNotification;
		}
	});
	Object.defineProperty(exports, "DidCloseNotebookDocumentNotification", {
		enumerable: true,
		get: function() {
			return protocol_notebook_1.DidCloseNotebookDocumentNotification;
		}
	});
	const protocol_inlineCompletion_1 = require_protocol_inlineCompletion();
	Object.defineProperty(exports, "InlineCompletionRequest", {
		enumerable: true,
		get: function() {
			return protocol_inlineCompletion_1.InlineCompletionRequest;
		}
	});
	const protocol_textDocumentContent_1 = require_protocol_textDocumentContent();
	Object.defineProperty(exports, "TextDocumentContentRequest", {
		enumerable: true,
		get: function() {
			return protocol_textDocumentContent_1.TextDocumentContentRequest;
		}
	});
	Object.defineProperty(exports, "TextDocumentContentRefreshRequest", {
		enumerable: true,
		get: function() {
			return protocol_textDocumentContent_1.TextDocumentContentRefreshRequest;
		}
	});
	/**
	* The TextDocumentFilter namespace provides helper functions to work with
	* {@link TextDocumentFilter} literals.
	*
	* @since 3.17.0
	*/
	var TextDocumentFilter;
	(function(TextDocumentFilter) {
		function is(value) {
			const candidate = value;
			return Is.string(candidate) || Is.string(candidate.language) || Is.string(candidate.scheme) || GlobPattern.is(candidate.pattern);
		}
		TextDocumentFilter.is = is;
	})(TextDocumentFilter || (exports.TextDocumentFilter = TextDocumentFilter = {}));
	/**
	* The NotebookDocumentFilter namespace provides helper functions to work with
	* {@link NotebookDocumentFilter} literals.
	*
	* @since 3.17.0
	*/
	var NotebookDocumentFilter;
	(function(NotebookDocumentFilter) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && (Is.string(candidate.notebookType) || Is.string(candidate.scheme) || Is.string(candidate.pattern));
		}
		NotebookDocumentFilter.is = is;
	})(NotebookDocumentFilter || (exports.NotebookDocumentFilter = NotebookDocumentFilter = {}));
	/**
	* The NotebookCellTextDocumentFilter namespace provides helper functions to work with
	* {@link NotebookCellTextDocumentFilter} literals.
	*
	* @since 3.17.0
	*/
	var NotebookCellTextDocumentFilter;
	(function(NotebookCellTextDocumentFilter) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && (Is.string(candidate.notebook) || NotebookDocumentFilter.is(candidate.notebook)) && (candidate.language === void 0 || Is.string(candidate.language));
		}
		NotebookCellTextDocumentFilter.is = is;
	})(NotebookCellTextDocumentFilter || (exports.NotebookCellTextDocumentFilter = NotebookCellTextDocumentFilter = {}));
	/**
	* The DocumentSelector namespace provides helper functions to work with
	* {@link DocumentSelector}s.
	*/
	var DocumentSelector;
	(function(DocumentSelector) {
		function is(value) {
			if (!Array.isArray(value)) return false;
			for (const elem of value) if (!Is.string(elem) && !TextDocumentFilter.is(elem) && !NotebookCellTextDocumentFilter.is(elem)) return false;
			return true;
		}
		DocumentSelector.is = is;
	})(DocumentSelector || (exports.DocumentSelector = DocumentSelector = {}));
	/**
	* The `client/registerCapability` request is sent from the server to the client to register a new capability
	* handler on the client side.
	*/
	var RegistrationRequest;
	(function(RegistrationRequest) {
		RegistrationRequest.method = "client/registerCapability";
		RegistrationRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		RegistrationRequest.type = new messages_1.ProtocolRequestType(RegistrationRequest.method);
	})(RegistrationRequest || (exports.RegistrationRequest = RegistrationRequest = {}));
	/**
	* The `client/unregisterCapability` request is sent from the server to the client to unregister a previously registered capability
	* handler on the client side.
	*/
	var UnregistrationRequest;
	(function(UnregistrationRequest) {
		UnregistrationRequest.method = "client/unregisterCapability";
		UnregistrationRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		UnregistrationRequest.type = new messages_1.ProtocolRequestType(UnregistrationRequest.method);
	})(UnregistrationRequest || (exports.UnregistrationRequest = UnregistrationRequest = {}));
	var ResourceOperationKind;
	(function(ResourceOperationKind) {
		/**
		* Supports creating new files and folders.
		*/
		ResourceOperationKind.Create = "create";
		/**
		* Supports renaming existing files and folders.
		*/
		ResourceOperationKind.Rename = "rename";
		/**
		* Supports deleting existing files and folders.
		*/
		ResourceOperationKind.Delete = "delete";
	})(ResourceOperationKind || (exports.ResourceOperationKind = ResourceOperationKind = {}));
	var FailureHandlingKind;
	(function(FailureHandlingKind) {
		/**
		* Applying the workspace change is simply aborted if one of the changes provided
		* fails. All operations executed before the failing operation stay executed.
		*/
		FailureHandlingKind.Abort = "abort";
		/**
		* All operations are executed transactional. That means they either all
		* succeed or no changes at all are applied to the workspace.
		*/
		FailureHandlingKind.Transactional = "transactional";
		/**
		* If the workspace edit contains only textual file changes they are executed transactional.
		* If resource changes (create, rename or delete file) are part of the change the failure
		* handling strategy is abort.
		*/
		FailureHandlingKind.TextOnlyTransactional = "textOnlyTransactional";
		/**
		* The client tries to undo the operations already executed. But there is no
		* guarantee that this is succeeding.
		*/
		FailureHandlingKind.Undo = "undo";
	})(FailureHandlingKind || (exports.FailureHandlingKind = FailureHandlingKind = {}));
	/**
	* Regular Expression Engines
	*
	* @since 3.18.0
	*/
	var RegularExpressionEngineKind;
	(function(RegularExpressionEngineKind) {
		RegularExpressionEngineKind.ES2020 = "ES2020";
	})(RegularExpressionEngineKind || (exports.RegularExpressionEngineKind = RegularExpressionEngineKind = {}));
	/**
	* A set of predefined position encoding kinds.
	*
	* @since 3.17.0
	*/
	var PositionEncodingKind;
	(function(PositionEncodingKind) {
		/**
		* Character offsets count UTF-8 code units (e.g. bytes).
		*/
		PositionEncodingKind.UTF8 = "utf-8";
		/**
		* Character offsets count UTF-16 code units.
		*
		* This is the default and must always be supported
		* by servers
		*/
		PositionEncodingKind.UTF16 = "utf-16";
		/**
		* Character offsets count UTF-32 code units.
		*
		* Implementation note: these are the same as Unicode codepoints,
		* so this `PositionEncodingKind` may also be used for an
		* encoding-agnostic representation of character offsets.
		*/
		PositionEncodingKind.UTF32 = "utf-32";
	})(PositionEncodingKind || (exports.PositionEncodingKind = PositionEncodingKind = {}));
	/**
	* The StaticRegistrationOptions namespace provides helper functions to work with
	* {@link StaticRegistrationOptions} literals.
	*/
	var StaticRegistrationOptions;
	(function(StaticRegistrationOptions) {
		function hasId(value) {
			const candidate = value;
			return candidate && Is.string(candidate.id) && candidate.id.length > 0;
		}
		StaticRegistrationOptions.hasId = hasId;
	})(StaticRegistrationOptions || (exports.StaticRegistrationOptions = StaticRegistrationOptions = {}));
	/**
	* The TextDocumentRegistrationOptions namespace provides helper functions to work with
	* {@link TextDocumentRegistrationOptions} literals.
	*/
	var TextDocumentRegistrationOptions;
	(function(TextDocumentRegistrationOptions) {
		function is(value) {
			const candidate = value;
			return candidate && (candidate.documentSelector === null || DocumentSelector.is(candidate.documentSelector));
		}
		TextDocumentRegistrationOptions.is = is;
	})(TextDocumentRegistrationOptions || (exports.TextDocumentRegistrationOptions = TextDocumentRegistrationOptions = {}));
	/**
	* The WorkDoneProgressOptions namespace provides helper functions to work with
	* {@link WorkDoneProgressOptions} literals.
	*/
	var WorkDoneProgressOptions;
	(function(WorkDoneProgressOptions) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && (candidate.workDoneProgress === void 0 || Is.boolean(candidate.workDoneProgress));
		}
		WorkDoneProgressOptions.is = is;
		function hasWorkDoneProgress(value) {
			const candidate = value;
			return candidate && Is.boolean(candidate.workDoneProgress);
		}
		WorkDoneProgressOptions.hasWorkDoneProgress = hasWorkDoneProgress;
	})(WorkDoneProgressOptions || (exports.WorkDoneProgressOptions = WorkDoneProgressOptions = {}));
	/**
	* The initialize request is sent from the client to the server.
	* It is sent once as the request after starting up the server.
	* The requests parameter is of type {@link InitializeParams}
	* the response if of type {@link InitializeResult} of a Thenable that
	* resolves to such.
	*/
	var InitializeRequest;
	(function(InitializeRequest) {
		InitializeRequest.method = "initialize";
		InitializeRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		InitializeRequest.type = new messages_1.ProtocolRequestType(InitializeRequest.method);
	})(InitializeRequest || (exports.InitializeRequest = InitializeRequest = {}));
	/**
	* Known error codes for an `InitializeErrorCodes`;
	*/
	var InitializeErrorCodes;
	(function(InitializeErrorCodes) {
		/**
		* If the protocol version provided by the client can't be handled by the server.
		*
		* @deprecated This initialize error got replaced by client capabilities. There is
		* no version handshake in version 3.0x
		*/
		InitializeErrorCodes.unknownProtocolVersion = 1;
	})(InitializeErrorCodes || (exports.InitializeErrorCodes = InitializeErrorCodes = {}));
	/**
	* The initialized notification is sent from the client to the
	* server after the client is fully initialized and the server
	* is allowed to send requests from the server to the client.
	*/
	var InitializedNotification;
	(function(InitializedNotification) {
		InitializedNotification.method = "initialized";
		InitializedNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		InitializedNotification.type = new messages_1.ProtocolNotificationType(InitializedNotification.method);
	})(InitializedNotification || (exports.InitializedNotification = InitializedNotification = {}));
	/**
	* A shutdown request is sent from the client to the server.
	* It is sent once when the client decides to shutdown the
	* server. The only notification that is sent after a shutdown request
	* is the exit event.
	*/
	var ShutdownRequest;
	(function(ShutdownRequest) {
		ShutdownRequest.method = "shutdown";
		ShutdownRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		ShutdownRequest.type = new messages_1.ProtocolRequestType0(ShutdownRequest.method);
	})(ShutdownRequest || (exports.ShutdownRequest = ShutdownRequest = {}));
	/**
	* The exit event is sent from the client to the server to
	* ask the server to exit its process.
	*/
	var ExitNotification;
	(function(ExitNotification) {
		ExitNotification.method = "exit";
		ExitNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		ExitNotification.type = new messages_1.ProtocolNotificationType0(ExitNotification.method);
	})(ExitNotification || (exports.ExitNotification = ExitNotification = {}));
	/**
	* The configuration change notification is sent from the client to the server
	* when the client's configuration has changed. The notification contains
	* the changed configuration as defined by the language client.
	*/
	var DidChangeConfigurationNotification;
	(function(DidChangeConfigurationNotification) {
		DidChangeConfigurationNotification.method = "workspace/didChangeConfiguration";
		DidChangeConfigurationNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidChangeConfigurationNotification.type = new messages_1.ProtocolNotificationType(DidChangeConfigurationNotification.method);
		DidChangeConfigurationNotification.capabilities = messages_1.CM.create("workspace.didChangeConfiguration", void 0);
	})(DidChangeConfigurationNotification || (exports.DidChangeConfigurationNotification = DidChangeConfigurationNotification = {}));
	/**
	* The message type
	*/
	var MessageType;
	(function(MessageType) {
		/**
		* An error message.
		*/
		MessageType.Error = 1;
		/**
		* A warning message.
		*/
		MessageType.Warning = 2;
		/**
		* An information message.
		*/
		MessageType.Info = 3;
		/**
		* A log message.
		*/
		MessageType.Log = 4;
		/**
		* A debug message.
		*
		* @since 3.18.0
		*/
		MessageType.Debug = 5;
	})(MessageType || (exports.MessageType = MessageType = {}));
	/**
	* The show message notification is sent from a server to a client to ask
	* the client to display a particular message in the user interface.
	*/
	var ShowMessageNotification;
	(function(ShowMessageNotification) {
		ShowMessageNotification.method = "window/showMessage";
		ShowMessageNotification.messageDirection = messages_1.MessageDirection.serverToClient;
		ShowMessageNotification.type = new messages_1.ProtocolNotificationType(ShowMessageNotification.method);
		ShowMessageNotification.capabilities = messages_1.CM.create("window.showMessage", void 0);
	})(ShowMessageNotification || (exports.ShowMessageNotification = ShowMessageNotification = {}));
	/**
	* The show message request is sent from the server to the client to show a message
	* and a set of options actions to the user.
	*/
	var ShowMessageRequest;
	(function(ShowMessageRequest) {
		ShowMessageRequest.method = "window/showMessageRequest";
		ShowMessageRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		ShowMessageRequest.type = new messages_1.ProtocolRequestType(ShowMessageRequest.method);
		ShowMessageRequest.capabilities = messages_1.CM.create("window.showMessage", void 0);
	})(ShowMessageRequest || (exports.ShowMessageRequest = ShowMessageRequest = {}));
	/**
	* The log message notification is sent from the server to the client to ask
	* the client to log a particular message.
	*/
	var LogMessageNotification;
	(function(LogMessageNotification) {
		LogMessageNotification.method = "window/logMessage";
		LogMessageNotification.messageDirection = messages_1.MessageDirection.serverToClient;
		LogMessageNotification.type = new messages_1.ProtocolNotificationType(LogMessageNotification.method);
	})(LogMessageNotification || (exports.LogMessageNotification = LogMessageNotification = {}));
	/**
	* The telemetry event notification is sent from the server to the client to ask
	* the client to log telemetry data.
	*/
	var TelemetryEventNotification;
	(function(TelemetryEventNotification) {
		TelemetryEventNotification.method = "telemetry/event";
		TelemetryEventNotification.messageDirection = messages_1.MessageDirection.serverToClient;
		TelemetryEventNotification.type = new messages_1.ProtocolNotificationType(TelemetryEventNotification.method);
	})(TelemetryEventNotification || (exports.TelemetryEventNotification = TelemetryEventNotification = {}));
	/**
	* Defines how the host (editor) should sync
	* document changes to the language server.
	*/
	var TextDocumentSyncKind;
	(function(TextDocumentSyncKind) {
		/**
		* Documents should not be synced at all.
		*/
		TextDocumentSyncKind.None = 0;
		/**
		* Documents are synced by always sending the full content
		* of the document.
		*/
		TextDocumentSyncKind.Full = 1;
		/**
		* Documents are synced by sending the full content on open.
		* After that only incremental updates to the document are
		* send.
		*/
		TextDocumentSyncKind.Incremental = 2;
	})(TextDocumentSyncKind || (exports.TextDocumentSyncKind = TextDocumentSyncKind = {}));
	/**
	* The document open notification is sent from the client to the server to signal
	* newly opened text documents. The document's truth is now managed by the client
	* and the server must not try to read the document's truth using the document's
	* uri. Open in this sense means it is managed by the client. It doesn't necessarily
	* mean that its content is presented in an editor. An open notification must not
	* be sent more than once without a corresponding close notification send before.
	* This means open and close notification must be balanced and the max open count
	* is one.
	*/
	var DidOpenTextDocumentNotification;
	(function(DidOpenTextDocumentNotification) {
		DidOpenTextDocumentNotification.method = "textDocument/didOpen";
		DidOpenTextDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidOpenTextDocumentNotification.type = new messages_1.ProtocolNotificationType(DidOpenTextDocumentNotification.method);
		DidOpenTextDocumentNotification.capabilities = messages_1.CM.create("textDocument.synchronization", "textDocumentSync.openClose");
	})(DidOpenTextDocumentNotification || (exports.DidOpenTextDocumentNotification = DidOpenTextDocumentNotification = {}));
	var TextDocumentContentChangeEvent;
	(function(TextDocumentContentChangeEvent) {
		/**
		* Checks whether the information describes a delta event.
		*/
		function isIncremental(event) {
			const candidate = event;
			return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range !== void 0 && (candidate.rangeLength === void 0 || typeof candidate.rangeLength === "number");
		}
		TextDocumentContentChangeEvent.isIncremental = isIncremental;
		/**
		* Checks whether the information describes a full replacement event.
		*/
		function isFull(event) {
			const candidate = event;
			return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range === void 0 && candidate.rangeLength === void 0;
		}
		TextDocumentContentChangeEvent.isFull = isFull;
	})(TextDocumentContentChangeEvent || (exports.TextDocumentContentChangeEvent = TextDocumentContentChangeEvent = {}));
	/**
	* The document change notification is sent from the client to the server to signal
	* changes to a text document.
	*/
	var DidChangeTextDocumentNotification;
	(function(DidChangeTextDocumentNotification) {
		DidChangeTextDocumentNotification.method = "textDocument/didChange";
		DidChangeTextDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidChangeTextDocumentNotification.type = new messages_1.ProtocolNotificationType(DidChangeTextDocumentNotification.method);
		DidChangeTextDocumentNotification.capabilities = messages_1.CM.create("textDocument.synchronization", "textDocumentSync");
	})(DidChangeTextDocumentNotification || (exports.DidChangeTextDocumentNotification = DidChangeTextDocumentNotification = {}));
	/**
	* The document close notification is sent from the client to the server when
	* the document got closed in the client. The document's truth now exists where
	* the document's uri points to (e.g. if the document's uri is a file uri the
	* truth now exists on disk). As with the open notification the close notification
	* is about managing the document's content. Receiving a close notification
	* doesn't mean that the document was open in an editor before. A close
	* notification requires a previous open notification to be sent.
	*/
	var DidCloseTextDocumentNotification;
	(function(DidCloseTextDocumentNotification) {
		DidCloseTextDocumentNotification.method = "textDocument/didClose";
		DidCloseTextDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidCloseTextDocumentNotification.type = new messages_1.ProtocolNotificationType(DidCloseTextDocumentNotification.method);
		DidCloseTextDocumentNotification.capabilities = messages_1.CM.create("textDocument.synchronization", "textDocumentSync.openClose");
	})(DidCloseTextDocumentNotification || (exports.DidCloseTextDocumentNotification = DidCloseTextDocumentNotification = {}));
	/**
	* The document save notification is sent from the client to the server when
	* the document got saved in the client.
	*/
	var DidSaveTextDocumentNotification;
	(function(DidSaveTextDocumentNotification) {
		DidSaveTextDocumentNotification.method = "textDocument/didSave";
		DidSaveTextDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidSaveTextDocumentNotification.type = new messages_1.ProtocolNotificationType(DidSaveTextDocumentNotification.method);
		DidSaveTextDocumentNotification.capabilities = messages_1.CM.create("textDocument.synchronization.didSave", "textDocumentSync.save");
	})(DidSaveTextDocumentNotification || (exports.DidSaveTextDocumentNotification = DidSaveTextDocumentNotification = {}));
	/**
	* Represents reasons why a text document is saved.
	*/
	var TextDocumentSaveReason;
	(function(TextDocumentSaveReason) {
		/**
		* Manually triggered, e.g. by the user pressing save, by starting debugging,
		* or by an API call.
		*/
		TextDocumentSaveReason.Manual = 1;
		/**
		* Automatic after a delay.
		*/
		TextDocumentSaveReason.AfterDelay = 2;
		/**
		* When the editor lost focus.
		*/
		TextDocumentSaveReason.FocusOut = 3;
	})(TextDocumentSaveReason || (exports.TextDocumentSaveReason = TextDocumentSaveReason = {}));
	/**
	* A document will save notification is sent from the client to the server before
	* the document is actually saved.
	*/
	var WillSaveTextDocumentNotification;
	(function(WillSaveTextDocumentNotification) {
		WillSaveTextDocumentNotification.method = "textDocument/willSave";
		WillSaveTextDocumentNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		WillSaveTextDocumentNotification.type = new messages_1.ProtocolNotificationType(WillSaveTextDocumentNotification.method);
		WillSaveTextDocumentNotification.capabilities = messages_1.CM.create("textDocument.synchronization.willSave", "textDocumentSync.willSave");
	})(WillSaveTextDocumentNotification || (exports.WillSaveTextDocumentNotification = WillSaveTextDocumentNotification = {}));
	/**
	* A document will save request is sent from the client to the server before
	* the document is actually saved. The request can return an array of TextEdits
	* which will be applied to the text document before it is saved. Please note that
	* clients might drop results if computing the text edits took too long or if a
	* server constantly fails on this request. This is done to keep the save fast and
	* reliable.
	*/
	var WillSaveTextDocumentWaitUntilRequest;
	(function(WillSaveTextDocumentWaitUntilRequest) {
		WillSaveTextDocumentWaitUntilRequest.method = "textDocument/willSaveWaitUntil";
		WillSaveTextDocumentWaitUntilRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WillSaveTextDocumentWaitUntilRequest.type = new messages_1.ProtocolRequestType(WillSaveTextDocumentWaitUntilRequest.method);
		WillSaveTextDocumentWaitUntilRequest.capabilities = messages_1.CM.create("textDocument.synchronization.willSaveWaitUntil", "textDocumentSync.willSaveWaitUntil");
	})(WillSaveTextDocumentWaitUntilRequest || (exports.WillSaveTextDocumentWaitUntilRequest = WillSaveTextDocumentWaitUntilRequest = {}));
	/**
	* The watched files notification is sent from the client to the server when
	* the client detects changes to file watched by the language client.
	*/
	var DidChangeWatchedFilesNotification;
	(function(DidChangeWatchedFilesNotification) {
		DidChangeWatchedFilesNotification.method = "workspace/didChangeWatchedFiles";
		DidChangeWatchedFilesNotification.messageDirection = messages_1.MessageDirection.clientToServer;
		DidChangeWatchedFilesNotification.type = new messages_1.ProtocolNotificationType(DidChangeWatchedFilesNotification.method);
		DidChangeWatchedFilesNotification.capabilities = messages_1.CM.create("workspace.didChangeWatchedFiles", void 0);
	})(DidChangeWatchedFilesNotification || (exports.DidChangeWatchedFilesNotification = DidChangeWatchedFilesNotification = {}));
	/**
	* The file event type
	*/
	var FileChangeType;
	(function(FileChangeType) {
		/**
		* The file got created.
		*/
		FileChangeType.Created = 1;
		/**
		* The file got changed.
		*/
		FileChangeType.Changed = 2;
		/**
		* The file got deleted.
		*/
		FileChangeType.Deleted = 3;
	})(FileChangeType || (exports.FileChangeType = FileChangeType = {}));
	var RelativePattern;
	(function(RelativePattern) {
		function is(value) {
			const candidate = value;
			return Is.objectLiteral(candidate) && (vscode_languageserver_types_1.URI.is(candidate.baseUri) || vscode_languageserver_types_1.WorkspaceFolder.is(candidate.baseUri)) && Is.string(candidate.pattern);
		}
		RelativePattern.is = is;
	})(RelativePattern || (exports.RelativePattern = RelativePattern = {}));
	var GlobPattern;
	(function(GlobPattern) {
		function is(value) {
			const candidate = value;
			return Is.string(candidate) || RelativePattern.is(candidate);
		}
		GlobPattern.is = is;
	})(GlobPattern || (exports.GlobPattern = GlobPattern = {}));
	var WatchKind;
	(function(WatchKind) {
		/**
		* Interested in create events.
		*/
		WatchKind.Create = 1;
		/**
		* Interested in change events
		*/
		WatchKind.Change = 2;
		/**
		* Interested in delete events
		*/
		WatchKind.Delete = 4;
	})(WatchKind || (exports.WatchKind = WatchKind = {}));
	/**
	* Diagnostics notification are sent from the server to the client to signal
	* results of validation runs.
	*/
	var PublishDiagnosticsNotification;
	(function(PublishDiagnosticsNotification) {
		PublishDiagnosticsNotification.method = "textDocument/publishDiagnostics";
		PublishDiagnosticsNotification.messageDirection = messages_1.MessageDirection.serverToClient;
		PublishDiagnosticsNotification.type = new messages_1.ProtocolNotificationType(PublishDiagnosticsNotification.method);
		PublishDiagnosticsNotification.capabilities = messages_1.CM.create("textDocument.publishDiagnostics", void 0);
	})(PublishDiagnosticsNotification || (exports.PublishDiagnosticsNotification = PublishDiagnosticsNotification = {}));
	/**
	* How a completion was triggered
	*/
	var CompletionTriggerKind;
	(function(CompletionTriggerKind) {
		/**
		* Completion was triggered by typing an identifier (24x7 code
		* complete), manual invocation (e.g Ctrl+Space) or via API.
		*/
		CompletionTriggerKind.Invoked = 1;
		/**
		* Completion was triggered by a trigger character specified by
		* the `triggerCharacters` properties of the `CompletionRegistrationOptions`.
		*/
		CompletionTriggerKind.TriggerCharacter = 2;
		/**
		* Completion was re-triggered as current completion list is incomplete
		*/
		CompletionTriggerKind.TriggerForIncompleteCompletions = 3;
	})(CompletionTriggerKind || (exports.CompletionTriggerKind = CompletionTriggerKind = {}));
	/**
	* Request to request completion at a given text document position. The request's
	* parameter is of type {@link TextDocumentPosition} the response
	* is of type {@link CompletionItem CompletionItem[]} or {@link CompletionList}
	* or a Thenable that resolves to such.
	*
	* The request can delay the computation of the {@link CompletionItem.detail `detail`}
	* and {@link CompletionItem.documentation `documentation`} properties to the `completionItem/resolve`
	* request. However, properties that are needed for the initial sorting and filtering, like `sortText`,
	* `filterText`, `insertText`, and `textEdit`, must not be changed during resolve.
	*/
	var CompletionRequest;
	(function(CompletionRequest) {
		CompletionRequest.method = "textDocument/completion";
		CompletionRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CompletionRequest.type = new messages_1.ProtocolRequestType(CompletionRequest.method);
		CompletionRequest.capabilities = messages_1.CM.create("textDocument.completion", "completionProvider");
	})(CompletionRequest || (exports.CompletionRequest = CompletionRequest = {}));
	/**
	* Request to resolve additional information for a given completion item.The request's
	* parameter is of type {@link CompletionItem} the response
	* is of type {@link CompletionItem} or a Thenable that resolves to such.
	*/
	var CompletionResolveRequest;
	(function(CompletionResolveRequest) {
		CompletionResolveRequest.method = "completionItem/resolve";
		CompletionResolveRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CompletionResolveRequest.type = new messages_1.ProtocolRequestType(CompletionResolveRequest.method);
		CompletionResolveRequest.capabilities = messages_1.CM.create("textDocument.completion.completionItem.resolveSupport", "completionProvider.resolveProvider");
	})(CompletionResolveRequest || (exports.CompletionResolveRequest = CompletionResolveRequest = {}));
	/**
	* Request to request hover information at a given text document position. The request's
	* parameter is of type {@link TextDocumentPosition} the response is of
	* type {@link Hover} or a Thenable that resolves to such.
	*/
	var HoverRequest;
	(function(HoverRequest) {
		HoverRequest.method = "textDocument/hover";
		HoverRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		HoverRequest.type = new messages_1.ProtocolRequestType(HoverRequest.method);
		HoverRequest.capabilities = messages_1.CM.create("textDocument.hover", "hoverProvider");
	})(HoverRequest || (exports.HoverRequest = HoverRequest = {}));
	/**
	* How a signature help was triggered.
	*
	* @since 3.15.0
	*/
	var SignatureHelpTriggerKind;
	(function(SignatureHelpTriggerKind) {
		/**
		* Signature help was invoked manually by the user or by a command.
		*/
		SignatureHelpTriggerKind.Invoked = 1;
		/**
		* Signature help was triggered by a trigger character.
		*/
		SignatureHelpTriggerKind.TriggerCharacter = 2;
		/**
		* Signature help was triggered by the cursor moving or by the document content changing.
		*/
		SignatureHelpTriggerKind.ContentChange = 3;
	})(SignatureHelpTriggerKind || (exports.SignatureHelpTriggerKind = SignatureHelpTriggerKind = {}));
	var SignatureHelpRequest;
	(function(SignatureHelpRequest) {
		SignatureHelpRequest.method = "textDocument/signatureHelp";
		SignatureHelpRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		SignatureHelpRequest.type = new messages_1.ProtocolRequestType(SignatureHelpRequest.method);
		SignatureHelpRequest.capabilities = messages_1.CM.create("textDocument.signatureHelp", "signatureHelpProvider");
	})(SignatureHelpRequest || (exports.SignatureHelpRequest = SignatureHelpRequest = {}));
	/**
	* A request to resolve the definition location of a symbol at a given text
	* document position. The request's parameter is of type {@link TextDocumentPosition}
	* the response is of either type {@link Definition} or a typed array of
	* {@link DefinitionLink} or a Thenable that resolves to such.
	*/
	var DefinitionRequest;
	(function(DefinitionRequest) {
		DefinitionRequest.method = "textDocument/definition";
		DefinitionRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DefinitionRequest.type = new messages_1.ProtocolRequestType(DefinitionRequest.method);
		DefinitionRequest.capabilities = messages_1.CM.create("textDocument.definition", "definitionProvider");
	})(DefinitionRequest || (exports.DefinitionRequest = DefinitionRequest = {}));
	/**
	* A request to resolve project-wide references for the symbol denoted
	* by the given text document position. The request's parameter is of
	* type {@link ReferenceParams} the response is of type
	* {@link Location Location[]} or a Thenable that resolves to such.
	*/
	var ReferencesRequest;
	(function(ReferencesRequest) {
		ReferencesRequest.method = "textDocument/references";
		ReferencesRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		ReferencesRequest.type = new messages_1.ProtocolRequestType(ReferencesRequest.method);
		ReferencesRequest.capabilities = messages_1.CM.create("textDocument.references", "referencesProvider");
	})(ReferencesRequest || (exports.ReferencesRequest = ReferencesRequest = {}));
	/**
	* Request to resolve a {@link DocumentHighlight} for a given
	* text document position. The request's parameter is of type {@link TextDocumentPosition}
	* the request response is an array of type {@link DocumentHighlight}
	* or a Thenable that resolves to such.
	*/
	var DocumentHighlightRequest;
	(function(DocumentHighlightRequest) {
		DocumentHighlightRequest.method = "textDocument/documentHighlight";
		DocumentHighlightRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentHighlightRequest.type = new messages_1.ProtocolRequestType(DocumentHighlightRequest.method);
		DocumentHighlightRequest.capabilities = messages_1.CM.create("textDocument.documentHighlight", "documentHighlightProvider");
	})(DocumentHighlightRequest || (exports.DocumentHighlightRequest = DocumentHighlightRequest = {}));
	/**
	* A request to list all symbols found in a given text document. The request's
	* parameter is of type {@link TextDocumentIdentifier} the
	* response is of type {@link SymbolInformation SymbolInformation[]} or a Thenable
	* that resolves to such.
	*/
	var DocumentSymbolRequest;
	(function(DocumentSymbolRequest) {
		DocumentSymbolRequest.method = "textDocument/documentSymbol";
		DocumentSymbolRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentSymbolRequest.type = new messages_1.ProtocolRequestType(DocumentSymbolRequest.method);
		DocumentSymbolRequest.capabilities = messages_1.CM.create("textDocument.documentSymbol", "documentSymbolProvider");
	})(DocumentSymbolRequest || (exports.DocumentSymbolRequest = DocumentSymbolRequest = {}));
	/**
	* A request to provide commands for the given text document and range.
	*/
	var CodeActionRequest;
	(function(CodeActionRequest) {
		CodeActionRequest.method = "textDocument/codeAction";
		CodeActionRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CodeActionRequest.type = new messages_1.ProtocolRequestType(CodeActionRequest.method);
		CodeActionRequest.capabilities = messages_1.CM.create("textDocument.codeAction", "codeActionProvider");
	})(CodeActionRequest || (exports.CodeActionRequest = CodeActionRequest = {}));
	/**
	* Request to resolve additional information for a given code action.The request's
	* parameter is of type {@link CodeAction} the response
	* is of type {@link CodeAction} or a Thenable that resolves to such.
	*/
	var CodeActionResolveRequest;
	(function(CodeActionResolveRequest) {
		CodeActionResolveRequest.method = "codeAction/resolve";
		CodeActionResolveRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CodeActionResolveRequest.type = new messages_1.ProtocolRequestType(CodeActionResolveRequest.method);
		CodeActionResolveRequest.capabilities = messages_1.CM.create("textDocument.codeAction.resolveSupport", "codeActionProvider.resolveProvider");
	})(CodeActionResolveRequest || (exports.CodeActionResolveRequest = CodeActionResolveRequest = {}));
	/**
	* A request to list project-wide symbols matching the query string given
	* by the {@link WorkspaceSymbolParams}. The response is
	* of type {@link SymbolInformation SymbolInformation[]} or a Thenable that
	* resolves to such.
	*
	* @since 3.17.0 - support for WorkspaceSymbol in the returned data. Clients
	*  need to advertise support for WorkspaceSymbols via the client capability
	*  `workspace.symbol.resolveSupport`.
	*
	*/
	var WorkspaceSymbolRequest;
	(function(WorkspaceSymbolRequest) {
		WorkspaceSymbolRequest.method = "workspace/symbol";
		WorkspaceSymbolRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WorkspaceSymbolRequest.type = new messages_1.ProtocolRequestType(WorkspaceSymbolRequest.method);
		WorkspaceSymbolRequest.capabilities = messages_1.CM.create("workspace.symbol", "workspaceSymbolProvider");
	})(WorkspaceSymbolRequest || (exports.WorkspaceSymbolRequest = WorkspaceSymbolRequest = {}));
	/**
	* A request to resolve the range inside the workspace
	* symbol's location.
	*
	* @since 3.17.0
	*/
	var WorkspaceSymbolResolveRequest;
	(function(WorkspaceSymbolResolveRequest) {
		WorkspaceSymbolResolveRequest.method = "workspaceSymbol/resolve";
		WorkspaceSymbolResolveRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		WorkspaceSymbolResolveRequest.type = new messages_1.ProtocolRequestType(WorkspaceSymbolResolveRequest.method);
		WorkspaceSymbolResolveRequest.capabilities = messages_1.CM.create("workspace.symbol.resolveSupport", "workspaceSymbolProvider.resolveProvider");
	})(WorkspaceSymbolResolveRequest || (exports.WorkspaceSymbolResolveRequest = WorkspaceSymbolResolveRequest = {}));
	/**
	* A request to provide code lens for the given text document.
	*/
	var CodeLensRequest;
	(function(CodeLensRequest) {
		CodeLensRequest.method = "textDocument/codeLens";
		CodeLensRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CodeLensRequest.type = new messages_1.ProtocolRequestType(CodeLensRequest.method);
		CodeLensRequest.capabilities = messages_1.CM.create("textDocument.codeLens", "codeLensProvider");
	})(CodeLensRequest || (exports.CodeLensRequest = CodeLensRequest = {}));
	/**
	* A request to resolve a command for a given code lens.
	*/
	var CodeLensResolveRequest;
	(function(CodeLensResolveRequest) {
		CodeLensResolveRequest.method = "codeLens/resolve";
		CodeLensResolveRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		CodeLensResolveRequest.type = new messages_1.ProtocolRequestType(CodeLensResolveRequest.method);
		CodeLensResolveRequest.capabilities = messages_1.CM.create("textDocument.codeLens.resolveSupport", "codeLensProvider.resolveProvider");
	})(CodeLensResolveRequest || (exports.CodeLensResolveRequest = CodeLensResolveRequest = {}));
	/**
	* A request to refresh all code actions
	*
	* @since 3.16.0
	*/
	var CodeLensRefreshRequest;
	(function(CodeLensRefreshRequest) {
		CodeLensRefreshRequest.method = `workspace/codeLens/refresh`;
		CodeLensRefreshRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		CodeLensRefreshRequest.type = new messages_1.ProtocolRequestType0(CodeLensRefreshRequest.method);
		CodeLensRefreshRequest.capabilities = messages_1.CM.create("workspace.codeLens", void 0);
	})(CodeLensRefreshRequest || (exports.CodeLensRefreshRequest = CodeLensRefreshRequest = {}));
	/**
	* A request to provide document links
	*/
	var DocumentLinkRequest;
	(function(DocumentLinkRequest) {
		DocumentLinkRequest.method = "textDocument/documentLink";
		DocumentLinkRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentLinkRequest.type = new messages_1.ProtocolRequestType(DocumentLinkRequest.method);
		DocumentLinkRequest.capabilities = messages_1.CM.create("textDocument.documentLink", "documentLinkProvider");
	})(DocumentLinkRequest || (exports.DocumentLinkRequest = DocumentLinkRequest = {}));
	/**
	* Request to resolve additional information for a given document link. The request's
	* parameter is of type {@link DocumentLink} the response
	* is of type {@link DocumentLink} or a Thenable that resolves to such.
	*/
	var DocumentLinkResolveRequest;
	(function(DocumentLinkResolveRequest) {
		DocumentLinkResolveRequest.method = "documentLink/resolve";
		DocumentLinkResolveRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentLinkResolveRequest.type = new messages_1.ProtocolRequestType(DocumentLinkResolveRequest.method);
		DocumentLinkResolveRequest.capabilities = messages_1.CM.create("textDocument.documentLink", "documentLinkProvider.resolveProvider");
	})(DocumentLinkResolveRequest || (exports.DocumentLinkResolveRequest = DocumentLinkResolveRequest = {}));
	/**
	* A request to format a whole document.
	*/
	var DocumentFormattingRequest;
	(function(DocumentFormattingRequest) {
		DocumentFormattingRequest.method = "textDocument/formatting";
		DocumentFormattingRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentFormattingRequest.type = new messages_1.ProtocolRequestType(DocumentFormattingRequest.method);
		DocumentFormattingRequest.capabilities = messages_1.CM.create("textDocument.formatting", "documentFormattingProvider");
	})(DocumentFormattingRequest || (exports.DocumentFormattingRequest = DocumentFormattingRequest = {}));
	/**
	* A request to format a range in a document.
	*/
	var DocumentRangeFormattingRequest;
	(function(DocumentRangeFormattingRequest) {
		DocumentRangeFormattingRequest.method = "textDocument/rangeFormatting";
		DocumentRangeFormattingRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentRangeFormattingRequest.type = new messages_1.ProtocolRequestType(DocumentRangeFormattingRequest.method);
		DocumentRangeFormattingRequest.capabilities = messages_1.CM.create("textDocument.rangeFormatting", "documentRangeFormattingProvider");
	})(DocumentRangeFormattingRequest || (exports.DocumentRangeFormattingRequest = DocumentRangeFormattingRequest = {}));
	/**
	* A request to format ranges in a document.
	*
	* @since 3.18.0
	*/
	var DocumentRangesFormattingRequest;
	(function(DocumentRangesFormattingRequest) {
		DocumentRangesFormattingRequest.method = "textDocument/rangesFormatting";
		DocumentRangesFormattingRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentRangesFormattingRequest.type = new messages_1.ProtocolRequestType(DocumentRangesFormattingRequest.method);
		DocumentRangesFormattingRequest.capabilities = messages_1.CM.create("textDocument.rangeFormatting.rangesSupport", "documentRangeFormattingProvider.rangesSupport");
	})(DocumentRangesFormattingRequest || (exports.DocumentRangesFormattingRequest = DocumentRangesFormattingRequest = {}));
	/**
	* A request to format a document on type.
	*/
	var DocumentOnTypeFormattingRequest;
	(function(DocumentOnTypeFormattingRequest) {
		DocumentOnTypeFormattingRequest.method = "textDocument/onTypeFormatting";
		DocumentOnTypeFormattingRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		DocumentOnTypeFormattingRequest.type = new messages_1.ProtocolRequestType(DocumentOnTypeFormattingRequest.method);
		DocumentOnTypeFormattingRequest.capabilities = messages_1.CM.create("textDocument.onTypeFormatting", "documentOnTypeFormattingProvider");
	})(DocumentOnTypeFormattingRequest || (exports.DocumentOnTypeFormattingRequest = DocumentOnTypeFormattingRequest = {}));
	var PrepareSupportDefaultBehavior;
	(function(PrepareSupportDefaultBehavior) {
		/**
		* The client's default behavior is to select the identifier
		* according the to language's syntax rule.
		*/
		PrepareSupportDefaultBehavior.Identifier = 1;
	})(PrepareSupportDefaultBehavior || (exports.PrepareSupportDefaultBehavior = PrepareSupportDefaultBehavior = {}));
	/**
	* A request to rename a symbol.
	*/
	var RenameRequest;
	(function(RenameRequest) {
		RenameRequest.method = "textDocument/rename";
		RenameRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		RenameRequest.type = new messages_1.ProtocolRequestType(RenameRequest.method);
		RenameRequest.capabilities = messages_1.CM.create("textDocument.rename", "renameProvider");
	})(RenameRequest || (exports.RenameRequest = RenameRequest = {}));
	/**
	* A request to test and perform the setup necessary for a rename.
	*
	* @since 3.16 - support for default behavior
	*/
	var PrepareRenameRequest;
	(function(PrepareRenameRequest) {
		PrepareRenameRequest.method = "textDocument/prepareRename";
		PrepareRenameRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		PrepareRenameRequest.type = new messages_1.ProtocolRequestType(PrepareRenameRequest.method);
		PrepareRenameRequest.capabilities = messages_1.CM.create("textDocument.rename.prepareSupport", "renameProvider.prepareProvider");
	})(PrepareRenameRequest || (exports.PrepareRenameRequest = PrepareRenameRequest = {}));
	/**
	* A request send from the client to the server to execute a command. The request might return
	* a workspace edit which the client will apply to the workspace.
	*/
	var ExecuteCommandRequest;
	(function(ExecuteCommandRequest) {
		ExecuteCommandRequest.method = "workspace/executeCommand";
		ExecuteCommandRequest.messageDirection = messages_1.MessageDirection.clientToServer;
		ExecuteCommandRequest.type = new messages_1.ProtocolRequestType(ExecuteCommandRequest.method);
		ExecuteCommandRequest.capabilities = messages_1.CM.create("workspace.executeCommand", "executeCommandProvider");
	})(ExecuteCommandRequest || (exports.ExecuteCommandRequest = ExecuteCommandRequest = {}));
	/**
	* A request sent from the server to the client to modified certain resources.
	*/
	var ApplyWorkspaceEditRequest;
	(function(ApplyWorkspaceEditRequest) {
		ApplyWorkspaceEditRequest.method = "workspace/applyEdit";
		ApplyWorkspaceEditRequest.messageDirection = messages_1.MessageDirection.serverToClient;
		ApplyWorkspaceEditRequest.type = new messages_1.ProtocolRequestType("workspace/applyEdit");
		ApplyWorkspaceEditRequest.capabilities = messages_1.CM.create("workspace.applyEdit", void 0);
	})(ApplyWorkspaceEditRequest || (exports.ApplyWorkspaceEditRequest = ApplyWorkspaceEditRequest = {}));
}));

// node_modules/vscode-languageserver-protocol/lib/common/connection.js
var require_connection = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createProtocolConnection = createProtocolConnection;
	const vscode_jsonrpc_1 = require_api$2();
	function createProtocolConnection(input, output, logger, options) {
		if (vscode_jsonrpc_1.ConnectionStrategy.is(options)) options = { connectionStrategy: options };
		return (0, vscode_jsonrpc_1.createMessageConnection)(input, output, logger, options);
	}
}));

// node_modules/vscode-languageserver-protocol/lib/common/api.js
var require_api$1 = /* @__PURE__ */ __commonJSMin(((exports, module, this$8) => {
	var __createBinding = this$8 && this$8.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$8 && this$8.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LSPErrorCodes = exports.createProtocolConnection = void 0;
	__exportStar(require_api$2(), exports);
	__exportStar((init_main(), __toCommonJS(main_exports)), exports);
	__exportStar(require_messages(), exports);
	__exportStar(require_protocol(), exports);
	var connection_1 = require_connection();
	Object.defineProperty(exports, "createProtocolConnection", {
		enumerable: true,
		get: function() {
			return connection_1.createProtocolConnection;
		}
	});
	var LSPErrorCodes;
	(function(LSPErrorCodes) {
		/**
		* This is the start range of LSP reserved error codes.
		* It doesn't denote a real error code.
		*
		* @since 3.16.0
		*/
		LSPErrorCodes.lspReservedErrorRangeStart = -32899;
		/**
		* A request failed but it was syntactically correct, e.g the
		* method name was known and the parameters were valid. The error
		* message should contain human readable information about why
		* the request failed.
		*
		* @since 3.17.0
		*/
		LSPErrorCodes.RequestFailed = -32803;
		/**
		* The server cancelled the request. This error code should
		* only be used for requests that explicitly support being
		* server cancellable.
		*
		* @since 3.17.0
		*/
		LSPErrorCodes.ServerCancelled = -32802;
		/**
		* The server detected that the content of a document got
		* modified outside normal conditions. A server should
		* NOT send this error code if it detects a content change
		* in it unprocessed messages. The result even computed
		* on an older state might still be useful for the client.
		*
		* If a client decides that a result is not of any use anymore
		* the client should cancel the request.
		*/
		LSPErrorCodes.ContentModified = -32801;
		/**
		* The client has canceled a request and a server has detected
		* the cancel.
		*/
		LSPErrorCodes.RequestCancelled = -32800;
		/**
		* This is the end range of LSP reserved error codes.
		* It doesn't denote a real error code.
		*
		* @since 3.16.0
		*/
		LSPErrorCodes.lspReservedErrorRangeEnd = -32800;
	})(LSPErrorCodes || (exports.LSPErrorCodes = LSPErrorCodes = {}));
}));

// node_modules/vscode-languageserver/lib/common/utils/uuid.js
var require_uuid = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.empty = void 0;
	exports.v4 = v4;
	exports.isUUID = isUUID;
	exports.parse = parse;
	exports.generateUuid = generateUuid;
	var ValueUUID = class {
		_value;
		constructor(_value) {
			this._value = _value;
		}
		asHex() {
			return this._value;
		}
		equals(other) {
			return this.asHex() === other.asHex();
		}
	};
	var V4UUID = class V4UUID extends ValueUUID {
		static _chars = [
			"0",
			"1",
			"2",
			"3",
			"4",
			"5",
			"6",
			"6",
			"7",
			"8",
			"9",
			"a",
			"b",
			"c",
			"d",
			"e",
			"f"
		];
		static _timeHighBits = [
			"8",
			"9",
			"a",
			"b"
		];
		static _oneOf(array) {
			return array[Math.floor(array.length * Math.random())];
		}
		static _randomHex() {
			return V4UUID._oneOf(V4UUID._chars);
		}
		constructor() {
			super([
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				"-",
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				"-",
				"4",
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				"-",
				V4UUID._oneOf(V4UUID._timeHighBits),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				"-",
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex(),
				V4UUID._randomHex()
			].join(""));
		}
	};
	/**
	* An empty UUID that contains only zeros.
	*/
	exports.empty = new ValueUUID("00000000-0000-0000-0000-000000000000");
	function v4() {
		return new V4UUID();
	}
	const _UUIDPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
	function isUUID(value) {
		return _UUIDPattern.test(value);
	}
	/**
	* Parses a UUID that is of the format xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.
	* @param value A uuid string.
	*/
	function parse(value) {
		if (!isUUID(value)) throw new Error("invalid uuid");
		return new ValueUUID(value);
	}
	function generateUuid() {
		return v4().asHex();
	}
}));

// node_modules/vscode-languageserver/lib/common/progress.js
var require_progress = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ProgressFeature = exports.WorkDoneProgressReporter = void 0;
	exports.attachWorkDone = attachWorkDone;
	exports.attachPartialResult = attachPartialResult;
	const vscode_languageserver_protocol_1 = require_api$1();
	const uuid_1 = require_uuid();
	var WorkDoneProgressReporter;
	(function(WorkDoneProgressReporter) {
		/**
		* Tests whether the given work done progress reporter discards progress.
		*/
		function isNullInstance(reporter) {
			return reporter instanceof NullProgressReporter;
		}
		WorkDoneProgressReporter.isNullInstance = isNullInstance;
	})(WorkDoneProgressReporter || (exports.WorkDoneProgressReporter = WorkDoneProgressReporter = {}));
	var WorkDoneProgressReporterImpl = class WorkDoneProgressReporterImpl {
		_connection;
		_token;
		static Instances = /* @__PURE__ */ new Map();
		constructor(_connection, _token) {
			this._connection = _connection;
			this._token = _token;
			WorkDoneProgressReporterImpl.Instances.set(this._token, this);
		}
		begin(title, percentage, message, cancellable) {
			const param = {
				kind: "begin",
				title,
				message,
				cancellable
			};
			if (typeof percentage === "number") param.percentage = Math.round(percentage);
			this._connection.sendProgress(vscode_languageserver_protocol_1.WorkDoneProgress.type, this._token, param);
		}
		report(arg0, arg1) {
			const param = { kind: "report" };
			if (typeof arg0 === "number") {
				param.percentage = Math.round(arg0);
				if (arg1 !== void 0) param.message = arg1;
			} else param.message = arg0;
			this._connection.sendProgress(vscode_languageserver_protocol_1.WorkDoneProgress.type, this._token, param);
		}
		done() {
			WorkDoneProgressReporterImpl.Instances.delete(this._token);
			this._connection.sendProgress(vscode_languageserver_protocol_1.WorkDoneProgress.type, this._token, { kind: "end" });
		}
	};
	var WorkDoneProgressServerReporterImpl = class extends WorkDoneProgressReporterImpl {
		_source;
		constructor(connection, token) {
			super(connection, token);
			this._source = new vscode_languageserver_protocol_1.CancellationTokenSource();
		}
		get token() {
			return this._source.token;
		}
		done() {
			this._source.dispose();
			super.done();
		}
		cancel() {
			this._source.cancel();
		}
	};
	var NullProgressReporter = class {
		constructor() {}
		begin() {}
		report() {}
		done() {}
	};
	var NullProgressServerReporter = class extends NullProgressReporter {
		_source;
		constructor() {
			super();
			this._source = new vscode_languageserver_protocol_1.CancellationTokenSource();
		}
		get token() {
			return this._source.token;
		}
		done() {
			this._source.dispose();
		}
		cancel() {
			this._source.cancel();
		}
	};
	function attachWorkDone(connection, params) {
		if (params === void 0 || params.workDoneToken === void 0) return new NullProgressReporter();
		const token = params.workDoneToken;
		delete params.workDoneToken;
		return new WorkDoneProgressReporterImpl(connection, token);
	}
	const ProgressFeature = (Base) => {
		return class extends Base {
			_progressSupported;
			constructor() {
				super();
				this._progressSupported = false;
			}
			initialize(capabilities) {
				super.initialize(capabilities);
				if (capabilities?.window?.workDoneProgress === true) {
					this._progressSupported = true;
					this.connection.onNotification(vscode_languageserver_protocol_1.WorkDoneProgressCancelNotification.type, (params) => {
						const progress = WorkDoneProgressReporterImpl.Instances.get(params.token);
						if (progress instanceof WorkDoneProgressServerReporterImpl || progress instanceof NullProgressServerReporter) progress.cancel();
					});
				}
			}
			attachWorkDoneProgress(token) {
				if (token === void 0) return new NullProgressReporter();
				else return new WorkDoneProgressReporterImpl(this.connection, token);
			}
			createWorkDoneProgress() {
				if (this._progressSupported) {
					const token = (0, uuid_1.generateUuid)();
					return this.connection.sendRequest(vscode_languageserver_protocol_1.WorkDoneProgressCreateRequest.type, { token }).then(() => {
						return new WorkDoneProgressServerReporterImpl(this.connection, token);
					});
				} else return Promise.resolve(new NullProgressServerReporter());
			}
		};
	};
	exports.ProgressFeature = ProgressFeature;
	var ResultProgress;
	(function(ResultProgress) {
		ResultProgress.type = new vscode_languageserver_protocol_1.ProgressType();
	})(ResultProgress || (ResultProgress = {}));
	var ResultProgressReporterImpl = class {
		_connection;
		_token;
		constructor(_connection, _token) {
			this._connection = _connection;
			this._token = _token;
		}
		report(data) {
			this._connection.sendProgress(ResultProgress.type, this._token, data);
		}
	};
	function attachPartialResult(connection, params) {
		if (params === void 0 || params.partialResultToken === void 0) return;
		const token = params.partialResultToken;
		delete params.partialResultToken;
		return new ResultProgressReporterImpl(connection, token);
	}
}));

// node_modules/vscode-languageserver/lib/common/configuration.js
var require_configuration = /* @__PURE__ */ __commonJSMin(((exports, module, this$7) => {
	var __createBinding = this$7 && this$7.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$7 && this$7.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$7 && this$7.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ConfigurationFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const Is = __importStar(require_is$2());
	const ConfigurationFeature = (Base) => {
		return class extends Base {
			getConfiguration(arg) {
				if (!arg) return this._getConfiguration({});
				else if (Is.string(arg)) return this._getConfiguration({ section: arg });
				else return this._getConfiguration(arg);
			}
			_getConfiguration(arg) {
				const params = { items: Array.isArray(arg) ? arg : [arg] };
				return this.connection.sendRequest(vscode_languageserver_protocol_1.ConfigurationRequest.type, params).then((result) => {
					if (Array.isArray(result)) return Array.isArray(arg) ? result : result[0];
					else return Array.isArray(arg) ? [] : null;
				});
			}
		};
	};
	exports.ConfigurationFeature = ConfigurationFeature;
}));

// node_modules/vscode-languageserver/lib/common/workspaceFolder.js
var require_workspaceFolder = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.WorkspaceFoldersFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const WorkspaceFoldersFeature = (Base) => {
		return class extends Base {
			_onDidChangeWorkspaceFolders;
			_unregistration;
			_notificationIsAutoRegistered;
			constructor() {
				super();
				this._notificationIsAutoRegistered = false;
			}
			initialize(capabilities) {
				super.initialize(capabilities);
				const workspaceCapabilities = capabilities.workspace;
				if (workspaceCapabilities && workspaceCapabilities.workspaceFolders) {
					this._onDidChangeWorkspaceFolders = new vscode_languageserver_protocol_1.Emitter();
					this.connection.onNotification(vscode_languageserver_protocol_1.DidChangeWorkspaceFoldersNotification.type, (params) => {
						this._onDidChangeWorkspaceFolders.fire(params.event);
					});
				}
			}
			fillServerCapabilities(capabilities) {
				super.fillServerCapabilities(capabilities);
				const changeNotifications = capabilities.workspace?.workspaceFolders?.changeNotifications;
				this._notificationIsAutoRegistered = changeNotifications === true || typeof changeNotifications === "string";
			}
			getWorkspaceFolders() {
				return this.connection.sendRequest(vscode_languageserver_protocol_1.WorkspaceFoldersRequest.type);
			}
			get onDidChangeWorkspaceFolders() {
				if (!this._onDidChangeWorkspaceFolders) throw new Error("Client doesn't support sending workspace folder change events.");
				if (!this._notificationIsAutoRegistered && !this._unregistration) this._unregistration = this.connection.client.register(vscode_languageserver_protocol_1.DidChangeWorkspaceFoldersNotification.type);
				return this._onDidChangeWorkspaceFolders.event;
			}
		};
	};
	exports.WorkspaceFoldersFeature = WorkspaceFoldersFeature;
}));

// node_modules/vscode-languageserver/lib/common/callHierarchy.js
var require_callHierarchy = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CallHierarchyFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const CallHierarchyFeature = (Base) => {
		return class extends Base {
			get callHierarchy() {
				return {
					onPrepare: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.CallHierarchyPrepareRequest.type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), void 0);
						});
					},
					onIncomingCalls: (handler) => {
						const type = vscode_languageserver_protocol_1.CallHierarchyIncomingCallsRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					},
					onOutgoingCalls: (handler) => {
						const type = vscode_languageserver_protocol_1.CallHierarchyOutgoingCallsRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					}
				};
			}
		};
	};
	exports.CallHierarchyFeature = CallHierarchyFeature;
}));

// node_modules/vscode-languageserver/lib/common/semanticTokens.js
var require_semanticTokens = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SemanticTokensBuilder = exports.SemanticTokensDiff = exports.SemanticTokensFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const SemanticTokensFeature = (Base) => {
		return class extends Base {
			get semanticTokens() {
				return {
					refresh: () => {
						return this.connection.sendRequest(vscode_languageserver_protocol_1.SemanticTokensRefreshRequest.type);
					},
					on: (handler) => {
						const type = vscode_languageserver_protocol_1.SemanticTokensRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					},
					onDelta: (handler) => {
						const type = vscode_languageserver_protocol_1.SemanticTokensDeltaRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					},
					onRange: (handler) => {
						const type = vscode_languageserver_protocol_1.SemanticTokensRangeRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					}
				};
			}
		};
	};
	exports.SemanticTokensFeature = SemanticTokensFeature;
	var SemanticTokensDiff = class {
		originalSequence;
		modifiedSequence;
		constructor(originalSequence, modifiedSequence) {
			this.originalSequence = originalSequence;
			this.modifiedSequence = modifiedSequence;
		}
		computeDiff() {
			const originalLength = this.originalSequence.length;
			const modifiedLength = this.modifiedSequence.length;
			let startIndex = 0;
			while (startIndex < modifiedLength && startIndex < originalLength && this.originalSequence[startIndex] === this.modifiedSequence[startIndex]) startIndex++;
			if (startIndex < modifiedLength && startIndex < originalLength) {
				let originalEndIndex = originalLength - 1;
				let modifiedEndIndex = modifiedLength - 1;
				while (originalEndIndex >= startIndex && modifiedEndIndex >= startIndex && this.originalSequence[originalEndIndex] === this.modifiedSequence[modifiedEndIndex]) {
					originalEndIndex--;
					modifiedEndIndex--;
				}
				if (originalEndIndex < startIndex || modifiedEndIndex < startIndex) {
					originalEndIndex++;
					modifiedEndIndex++;
				}
				const deleteCount = originalEndIndex - startIndex + 1;
				const newData = this.modifiedSequence.slice(startIndex, modifiedEndIndex + 1);
				if (newData.length === 1 && newData[0] === this.originalSequence[originalEndIndex]) return [{
					start: startIndex,
					deleteCount: deleteCount - 1
				}];
				else return [{
					start: startIndex,
					deleteCount,
					data: newData
				}];
			} else if (startIndex < modifiedLength) return [{
				start: startIndex,
				deleteCount: 0,
				data: this.modifiedSequence.slice(startIndex)
			}];
			else if (startIndex < originalLength) return [{
				start: startIndex,
				deleteCount: originalLength - startIndex
			}];
			else return [];
		}
	};
	exports.SemanticTokensDiff = SemanticTokensDiff;
	var SemanticTokensBuilder = class SemanticTokensBuilder {
		_id;
		_prevLine;
		_prevChar;
		_dataIsSortedAndDeltaEncoded;
		_data;
		_dataNonDelta;
		_dataLen;
		_prevData;
		constructor() {
			this._prevData = void 0;
			this.initialize();
		}
		initialize() {
			this._id = Date.now();
			this._prevLine = 0;
			this._prevChar = 0;
			this._data = [];
			this._dataNonDelta = [];
			this._dataLen = 0;
			this._dataIsSortedAndDeltaEncoded = true;
		}
		push(line, char, length, tokenType, tokenModifiers) {
			if (this._dataIsSortedAndDeltaEncoded && (line < this._prevLine || line === this._prevLine && char < this._prevChar)) {
				this._dataIsSortedAndDeltaEncoded = false;
				this._dataNonDelta = SemanticTokensBuilder._deltaDecode(this._data);
			}
			let pushLine = line;
			let pushChar = char;
			if (this._dataIsSortedAndDeltaEncoded && this._dataLen > 0) {
				pushLine -= this._prevLine;
				if (pushLine === 0) pushChar -= this._prevChar;
			}
			const dataSource = this._dataIsSortedAndDeltaEncoded ? this._data : this._dataNonDelta;
			dataSource[this._dataLen++] = pushLine;
			dataSource[this._dataLen++] = pushChar;
			dataSource[this._dataLen++] = length;
			dataSource[this._dataLen++] = tokenType;
			dataSource[this._dataLen++] = tokenModifiers;
			this._prevLine = line;
			this._prevChar = char;
		}
		get id() {
			return this._id.toString();
		}
		static _deltaDecode(data) {
			const tokenCount = data.length / 5 | 0;
			let prevLine = 0;
			let prevChar = 0;
			const result = [];
			for (let i = 0; i < tokenCount; i++) {
				const dstOffset = 5 * i;
				let line = data[dstOffset];
				let char = data[dstOffset + 1];
				if (line === 0) {
					line = prevLine;
					char += prevChar;
				} else line += prevLine;
				const length = data[dstOffset + 2];
				const tokenType = data[dstOffset + 3];
				const tokenModifiers = data[dstOffset + 4];
				result[dstOffset + 0] = line;
				result[dstOffset + 1] = char;
				result[dstOffset + 2] = length;
				result[dstOffset + 3] = tokenType;
				result[dstOffset + 4] = tokenModifiers;
				prevLine = line;
				prevChar = char;
			}
			return result;
		}
		static _sortAndDeltaEncode(data) {
			const pos = [];
			const tokenCount = data.length / 5 | 0;
			for (let i = 0; i < tokenCount; i++) pos[i] = i;
			pos.sort((a, b) => {
				const aLine = data[5 * a];
				const bLine = data[5 * b];
				if (aLine === bLine) return data[5 * a + 1] - data[5 * b + 1];
				return aLine - bLine;
			});
			const result = [];
			let prevLine = 0;
			let prevChar = 0;
			for (let i = 0; i < tokenCount; i++) {
				const srcOffset = 5 * pos[i];
				const line = data[srcOffset + 0];
				const char = data[srcOffset + 1];
				const length = data[srcOffset + 2];
				const tokenType = data[srcOffset + 3];
				const tokenModifiers = data[srcOffset + 4];
				const pushLine = line - prevLine;
				const pushChar = pushLine === 0 ? char - prevChar : char;
				const dstOffset = 5 * i;
				result[dstOffset + 0] = pushLine;
				result[dstOffset + 1] = pushChar;
				result[dstOffset + 2] = length;
				result[dstOffset + 3] = tokenType;
				result[dstOffset + 4] = tokenModifiers;
				prevLine = line;
				prevChar = char;
			}
			return result;
		}
		getFinalDataDelta() {
			if (this._dataIsSortedAndDeltaEncoded) return this._data;
			else return SemanticTokensBuilder._sortAndDeltaEncode(this._dataNonDelta);
		}
		previousResult(id) {
			if (this.id === id) this._prevData = this.getFinalDataDelta();
			else this._prevData = void 0;
			this.initialize();
		}
		build() {
			this._prevData = void 0;
			return {
				resultId: this.id,
				data: this.getFinalDataDelta()
			};
		}
		canBuildEdits() {
			return this._prevData !== void 0;
		}
		buildEdits() {
			if (this._prevData !== void 0) return {
				resultId: this.id,
				edits: new SemanticTokensDiff(this._prevData, this.getFinalDataDelta()).computeDiff()
			};
			else return this.build();
		}
	};
	exports.SemanticTokensBuilder = SemanticTokensBuilder;
}));

// node_modules/vscode-languageserver/lib/common/showDocument.js
var require_showDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ShowDocumentFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const ShowDocumentFeature = (Base) => {
		return class extends Base {
			showDocument(params) {
				return this.connection.sendRequest(vscode_languageserver_protocol_1.ShowDocumentRequest.type, params);
			}
		};
	};
	exports.ShowDocumentFeature = ShowDocumentFeature;
}));

// node_modules/vscode-languageserver/lib/common/fileOperations.js
var require_fileOperations = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FileOperationsFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const FileOperationsFeature = (Base) => {
		return class extends Base {
			onDidCreateFiles(handler) {
				return this.connection.onNotification(vscode_languageserver_protocol_1.DidCreateFilesNotification.type, (params) => {
					return handler(params);
				});
			}
			onDidRenameFiles(handler) {
				return this.connection.onNotification(vscode_languageserver_protocol_1.DidRenameFilesNotification.type, (params) => {
					return handler(params);
				});
			}
			onDidDeleteFiles(handler) {
				return this.connection.onNotification(vscode_languageserver_protocol_1.DidDeleteFilesNotification.type, (params) => {
					return handler(params);
				});
			}
			onWillCreateFiles(handler) {
				return this.connection.onRequest(vscode_languageserver_protocol_1.WillCreateFilesRequest.type, (params, cancel) => {
					return handler(params, cancel);
				});
			}
			onWillRenameFiles(handler) {
				return this.connection.onRequest(vscode_languageserver_protocol_1.WillRenameFilesRequest.type, (params, cancel) => {
					return handler(params, cancel);
				});
			}
			onWillDeleteFiles(handler) {
				return this.connection.onRequest(vscode_languageserver_protocol_1.WillDeleteFilesRequest.type, (params, cancel) => {
					return handler(params, cancel);
				});
			}
		};
	};
	exports.FileOperationsFeature = FileOperationsFeature;
}));

// node_modules/vscode-languageserver/lib/common/linkedEditingRange.js
var require_linkedEditingRange = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LinkedEditingRangeFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const LinkedEditingRangeFeature = (Base) => {
		return class extends Base {
			onLinkedEditingRange(handler) {
				return this.connection.onRequest(vscode_languageserver_protocol_1.LinkedEditingRangeRequest.type, (params, cancel) => {
					return handler(params, cancel, this.attachWorkDoneProgress(params), void 0);
				});
			}
		};
	};
	exports.LinkedEditingRangeFeature = LinkedEditingRangeFeature;
}));

// node_modules/vscode-languageserver/lib/common/typeHierarchy.js
var require_typeHierarchy = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TypeHierarchyFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const TypeHierarchyFeature = (Base) => {
		return class extends Base {
			get typeHierarchy() {
				return {
					onPrepare: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.TypeHierarchyPrepareRequest.type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), void 0);
						});
					},
					onSupertypes: (handler) => {
						const type = vscode_languageserver_protocol_1.TypeHierarchySupertypesRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					},
					onSubtypes: (handler) => {
						const type = vscode_languageserver_protocol_1.TypeHierarchySubtypesRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					}
				};
			}
		};
	};
	exports.TypeHierarchyFeature = TypeHierarchyFeature;
}));

// node_modules/vscode-languageserver/lib/common/inlineValue.js
var require_inlineValue = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InlineValueFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const InlineValueFeature = (Base) => {
		return class extends Base {
			get inlineValue() {
				return {
					refresh: () => {
						return this.connection.sendRequest(vscode_languageserver_protocol_1.InlineValueRefreshRequest.type);
					},
					on: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.InlineValueRequest.type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params));
						});
					}
				};
			}
		};
	};
	exports.InlineValueFeature = InlineValueFeature;
}));

// node_modules/vscode-languageserver/lib/common/foldingRange.js
var require_foldingRange = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FoldingRangeFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const FoldingRangeFeature = (Base) => {
		return class extends Base {
			get foldingRange() {
				return {
					refresh: () => {
						return this.connection.sendRequest(vscode_languageserver_protocol_1.FoldingRangeRefreshRequest.type);
					},
					on: (handler) => {
						const type = vscode_languageserver_protocol_1.FoldingRangeRequest.type;
						return this.connection.onRequest(type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
						});
					}
				};
			}
		};
	};
	exports.FoldingRangeFeature = FoldingRangeFeature;
}));

// node_modules/vscode-languageserver/lib/common/inlayHint.js
var require_inlayHint = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InlayHintFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const InlayHintFeature = (Base) => {
		return class extends Base {
			get inlayHint() {
				return {
					refresh: () => {
						return this.connection.sendRequest(vscode_languageserver_protocol_1.InlayHintRefreshRequest.type);
					},
					on: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.InlayHintRequest.type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params));
						});
					},
					resolve: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.InlayHintResolveRequest.type, (params, cancel) => {
							return handler(params, cancel);
						});
					}
				};
			}
		};
	};
	exports.InlayHintFeature = InlayHintFeature;
}));

// node_modules/vscode-languageserver/lib/common/diagnostic.js
var require_diagnostic = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DiagnosticFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const DiagnosticFeature = (Base) => {
		return class extends Base {
			get diagnostics() {
				return {
					refresh: () => {
						return this.connection.sendRequest(vscode_languageserver_protocol_1.DiagnosticRefreshRequest.type);
					},
					on: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.DocumentDiagnosticRequest.type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(vscode_languageserver_protocol_1.DocumentDiagnosticRequest.partialResult, params));
						});
					},
					onWorkspace: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.WorkspaceDiagnosticRequest.type, (params, cancel) => {
							return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(vscode_languageserver_protocol_1.WorkspaceDiagnosticRequest.partialResult, params));
						});
					}
				};
			}
		};
	};
	exports.DiagnosticFeature = DiagnosticFeature;
}));

// node_modules/vscode-languageserver/lib/common/textDocuments.js
var require_textDocuments = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextDocuments = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	/**
	* A manager for simple text documents. The manager requires at a minimum that
	* the server registered for the following text document sync events in the
	* initialize handler or via dynamic registration:
	*
	* - open and close events.
	* - change events.
	*
	* Registering for save and will save events is optional.
	*/
	var TextDocuments = class {
		_configuration;
		_syncedDocuments;
		_onDidChangeContent;
		_onDidOpen;
		_onDidClose;
		_onDidSave;
		_onWillSave;
		_willSaveWaitUntil;
		/**
		* Create a new text document manager.
		*/
		constructor(configuration) {
			this._configuration = configuration;
			this._syncedDocuments = /* @__PURE__ */ new Map();
			this._onDidChangeContent = new vscode_languageserver_protocol_1.Emitter();
			this._onDidOpen = new vscode_languageserver_protocol_1.Emitter();
			this._onDidClose = new vscode_languageserver_protocol_1.Emitter();
			this._onDidSave = new vscode_languageserver_protocol_1.Emitter();
			this._onWillSave = new vscode_languageserver_protocol_1.Emitter();
		}
		/**
		* An event that fires when a text document managed by this manager
		* has been opened.
		*/
		get onDidOpen() {
			return this._onDidOpen.event;
		}
		/**
		* An event that fires when a text document managed by this manager
		* has been opened or the content changes.
		*/
		get onDidChangeContent() {
			return this._onDidChangeContent.event;
		}
		/**
		* An event that fires when a text document managed by this manager
		* will be saved.
		*/
		get onWillSave() {
			return this._onWillSave.event;
		}
		/**
		* Sets a handler that will be called if a participant wants to provide
		* edits during a text document save.
		*/
		onWillSaveWaitUntil(handler) {
			this._willSaveWaitUntil = handler;
		}
		/**
		* An event that fires when a text document managed by this manager
		* has been saved.
		*/
		get onDidSave() {
			return this._onDidSave.event;
		}
		/**
		* An event that fires when a text document managed by this manager
		* has been closed.
		*/
		get onDidClose() {
			return this._onDidClose.event;
		}
		/**
		* Returns the document for the given URI. Returns undefined if
		* the document is not managed by this instance.
		*
		* @param uri The text document's URI to retrieve.
		* @return the text document or `undefined`.
		*/
		get(uri) {
			return this._syncedDocuments.get(uri);
		}
		/**
		* Returns all text documents managed by this instance.
		*
		* @return all text documents.
		*/
		all() {
			return Array.from(this._syncedDocuments.values());
		}
		/**
		* Returns the URIs of all text documents managed by this instance.
		*
		* @return the URI's of all text documents.
		*/
		keys() {
			return Array.from(this._syncedDocuments.keys());
		}
		/**
		* Listens for `low level` notification on the given connection to
		* update the text documents managed by this instance.
		*
		* Please note that the connection only provides handlers not an event model. Therefore
		* listening on a connection will overwrite the following handlers on a connection:
		* `onDidOpenTextDocument`, `onDidChangeTextDocument`, `onDidCloseTextDocument`,
		* `onWillSaveTextDocument`, `onWillSaveTextDocumentWaitUntil` and `onDidSaveTextDocument`.
		*
		* Use the corresponding events on the TextDocuments instance instead.
		*
		* @param connection The connection to listen on.
		*/
		listen(connection) {
			connection.__textDocumentSync = vscode_languageserver_protocol_1.TextDocumentSyncKind.Incremental;
			const disposables = [];
			disposables.push(connection.onDidOpenTextDocument((event) => {
				const td = event.textDocument;
				const document = this._configuration.create(td.uri, td.languageId, td.version, td.text);
				this._syncedDocuments.set(td.uri, document);
				const toFire = Object.freeze({ document });
				this._onDidOpen.fire(toFire);
				this._onDidChangeContent.fire(toFire);
			}));
			disposables.push(connection.onDidChangeTextDocument((event) => {
				const td = event.textDocument;
				const changes = event.contentChanges;
				if (changes.length === 0) return;
				const { version } = td;
				if (version === null || version === void 0) throw new Error(`Received document change event for ${td.uri} without valid version identifier`);
				let syncedDocument = this._syncedDocuments.get(td.uri);
				if (syncedDocument !== void 0) {
					syncedDocument = this._configuration.update(syncedDocument, changes, version);
					this._syncedDocuments.set(td.uri, syncedDocument);
					this._onDidChangeContent.fire(Object.freeze({ document: syncedDocument }));
				}
			}));
			disposables.push(connection.onDidCloseTextDocument((event) => {
				const syncedDocument = this._syncedDocuments.get(event.textDocument.uri);
				if (syncedDocument !== void 0) {
					this._syncedDocuments.delete(event.textDocument.uri);
					this._onDidClose.fire(Object.freeze({ document: syncedDocument }));
				}
			}));
			disposables.push(connection.onWillSaveTextDocument((event) => {
				const syncedDocument = this._syncedDocuments.get(event.textDocument.uri);
				if (syncedDocument !== void 0) this._onWillSave.fire(Object.freeze({
					document: syncedDocument,
					reason: event.reason
				}));
			}));
			disposables.push(connection.onWillSaveTextDocumentWaitUntil((event, token) => {
				const syncedDocument = this._syncedDocuments.get(event.textDocument.uri);
				if (syncedDocument !== void 0 && this._willSaveWaitUntil) return this._willSaveWaitUntil(Object.freeze({
					document: syncedDocument,
					reason: event.reason
				}), token);
				else return [];
			}));
			disposables.push(connection.onDidSaveTextDocument((event) => {
				const syncedDocument = this._syncedDocuments.get(event.textDocument.uri);
				if (syncedDocument !== void 0) this._onDidSave.fire(Object.freeze({ document: syncedDocument }));
			}));
			return vscode_languageserver_protocol_1.Disposable.create(() => {
				disposables.forEach((disposable) => disposable.dispose());
			});
		}
	};
	exports.TextDocuments = TextDocuments;
}));

// node_modules/vscode-languageserver/lib/common/notebook.js
var require_notebook = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NotebookDocuments = exports.NotebookSyncFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const textDocuments_1 = require_textDocuments();
	const NotebookSyncFeature = (Base) => {
		return class extends Base {
			get synchronization() {
				return {
					onDidOpenNotebookDocument: (handler) => {
						return this.connection.onNotification(vscode_languageserver_protocol_1.DidOpenNotebookDocumentNotification.type, (params) => {
							return handler(params);
						});
					},
					onDidChangeNotebookDocument: (handler) => {
						return this.connection.onNotification(vscode_languageserver_protocol_1.DidChangeNotebookDocumentNotification.type, (params) => {
							return handler(params);
						});
					},
					onDidSaveNotebookDocument: (handler) => {
						return this.connection.onNotification(vscode_languageserver_protocol_1.DidSaveNotebookDocumentNotification.type, (params) => {
							return handler(params);
						});
					},
					onDidCloseNotebookDocument: (handler) => {
						return this.connection.onNotification(vscode_languageserver_protocol_1.DidCloseNotebookDocumentNotification.type, (params) => {
							return handler(params);
						});
					}
				};
			}
		};
	};
	exports.NotebookSyncFeature = NotebookSyncFeature;
	var CellTextDocumentConnection = class CellTextDocumentConnection {
		static NULL_DISPOSE = Object.freeze({ dispose: () => {} });
		openHandler;
		changeHandler;
		closeHandler;
		onDidOpenTextDocument(handler) {
			this.openHandler = handler;
			return vscode_languageserver_protocol_1.Disposable.create(() => {
				this.openHandler = void 0;
			});
		}
		openTextDocument(params) {
			return this.openHandler && this.openHandler(params);
		}
		onDidChangeTextDocument(handler) {
			this.changeHandler = handler;
			return vscode_languageserver_protocol_1.Disposable.create(() => {
				this.changeHandler = handler;
			});
		}
		changeTextDocument(params) {
			return this.changeHandler && this.changeHandler(params);
		}
		onDidCloseTextDocument(handler) {
			this.closeHandler = handler;
			return vscode_languageserver_protocol_1.Disposable.create(() => {
				this.closeHandler = void 0;
			});
		}
		closeTextDocument(params) {
			return this.closeHandler && this.closeHandler(params);
		}
		onWillSaveTextDocument() {
			return CellTextDocumentConnection.NULL_DISPOSE;
		}
		onWillSaveTextDocumentWaitUntil() {
			return CellTextDocumentConnection.NULL_DISPOSE;
		}
		onDidSaveTextDocument() {
			return CellTextDocumentConnection.NULL_DISPOSE;
		}
	};
	var NotebookDocuments = class {
		notebookDocuments;
		notebookCellMap;
		_onDidOpen;
		_onDidSave;
		_onDidChange;
		_onDidClose;
		_cellTextDocuments;
		constructor(configurationOrTextDocuments) {
			if (configurationOrTextDocuments instanceof textDocuments_1.TextDocuments) this._cellTextDocuments = configurationOrTextDocuments;
			else this._cellTextDocuments = new textDocuments_1.TextDocuments(configurationOrTextDocuments);
			this.notebookDocuments = /* @__PURE__ */ new Map();
			this.notebookCellMap = /* @__PURE__ */ new Map();
			this._onDidOpen = new vscode_languageserver_protocol_1.Emitter();
			this._onDidChange = new vscode_languageserver_protocol_1.Emitter();
			this._onDidSave = new vscode_languageserver_protocol_1.Emitter();
			this._onDidClose = new vscode_languageserver_protocol_1.Emitter();
		}
		get cellTextDocuments() {
			return this._cellTextDocuments;
		}
		getCellTextDocument(cell) {
			return this._cellTextDocuments.get(cell.document);
		}
		getNotebookDocument(uri) {
			return this.notebookDocuments.get(uri);
		}
		getNotebookCell(uri) {
			const value = this.notebookCellMap.get(uri);
			return value && value[0];
		}
		findNotebookDocumentForCell(cell) {
			const key = typeof cell === "string" ? cell : cell.document;
			const value = this.notebookCellMap.get(key);
			return value && value[1];
		}
		get onDidOpen() {
			return this._onDidOpen.event;
		}
		get onDidSave() {
			return this._onDidSave.event;
		}
		get onDidChange() {
			return this._onDidChange.event;
		}
		get onDidClose() {
			return this._onDidClose.event;
		}
		/**
		* Listens for `low level` notification on the given connection to
		* update the notebook documents managed by this instance.
		*
		* Please note that the connection only provides handlers not an event model. Therefore
		* listening on a connection will overwrite the following handlers on a connection:
		* `onDidOpenNotebookDocument`, `onDidChangeNotebookDocument`, `onDidSaveNotebookDocument`,
		*  and `onDidCloseNotebookDocument`.
		*
		* @param connection The connection to listen on.
		*/
		listen(connection) {
			const cellTextDocumentConnection = new CellTextDocumentConnection();
			const disposables = [];
			disposables.push(this.cellTextDocuments.listen(cellTextDocumentConnection));
			disposables.push(connection.notebooks.synchronization.onDidOpenNotebookDocument(async (params) => {
				this.notebookDocuments.set(params.notebookDocument.uri, params.notebookDocument);
				for (const cellTextDocument of params.cellTextDocuments) await cellTextDocumentConnection.openTextDocument({ textDocument: cellTextDocument });
				this.updateCellMap(params.notebookDocument);
				this._onDidOpen.fire(params.notebookDocument);
			}));
			disposables.push(connection.notebooks.synchronization.onDidChangeNotebookDocument(async (params) => {
				const notebookDocument = this.notebookDocuments.get(params.notebookDocument.uri);
				if (notebookDocument === void 0) return;
				notebookDocument.version = params.notebookDocument.version;
				const oldMetadata = notebookDocument.metadata;
				let metadataChanged = false;
				const change = params.change;
				if (change.metadata !== void 0) {
					metadataChanged = true;
					notebookDocument.metadata = change.metadata;
				}
				const opened = [];
				const closed = [];
				const data = [];
				const text = [];
				if (change.cells !== void 0) {
					const changedCells = change.cells;
					if (changedCells.structure !== void 0) {
						const array = changedCells.structure.array;
						notebookDocument.cells.splice(array.start, array.deleteCount, ...array.cells !== void 0 ? array.cells : []);
						if (changedCells.structure.didOpen !== void 0) for (const open of changedCells.structure.didOpen) {
							await cellTextDocumentConnection.openTextDocument({ textDocument: open });
							opened.push(open.uri);
						}
						if (changedCells.structure.didClose) for (const close of changedCells.structure.didClose) {
							await cellTextDocumentConnection.closeTextDocument({ textDocument: close });
							closed.push(close.uri);
						}
					}
					if (changedCells.data !== void 0) {
						const cellUpdates = new Map(changedCells.data.map((cell) => [cell.document, cell]));
						for (let i = 0; i <= notebookDocument.cells.length; i++) {
							const change = cellUpdates.get(notebookDocument.cells[i].document);
							if (change !== void 0) {
								const old = notebookDocument.cells.splice(i, 1, change);
								data.push({
									old: old[0],
									new: change
								});
								cellUpdates.delete(change.document);
								if (cellUpdates.size === 0) break;
							}
						}
					}
					if (changedCells.textContent !== void 0) for (const cellTextDocument of changedCells.textContent) {
						await cellTextDocumentConnection.changeTextDocument({
							textDocument: cellTextDocument.document,
							contentChanges: cellTextDocument.changes
						});
						text.push(cellTextDocument.document.uri);
					}
				}
				this.updateCellMap(notebookDocument);
				const changeEvent = { notebookDocument };
				if (metadataChanged) changeEvent.metadata = {
					old: oldMetadata,
					new: notebookDocument.metadata
				};
				const added = [];
				for (const open of opened) added.push(this.getNotebookCell(open));
				const removed = [];
				for (const close of closed) removed.push(this.getNotebookCell(close));
				const textContent = [];
				for (const change of text) textContent.push(this.getNotebookCell(change));
				if (added.length > 0 || removed.length > 0 || data.length > 0 || textContent.length > 0) changeEvent.cells = {
					added,
					removed,
					changed: {
						data,
						textContent
					}
				};
				if (changeEvent.metadata !== void 0 || changeEvent.cells !== void 0) this._onDidChange.fire(changeEvent);
			}));
			disposables.push(connection.notebooks.synchronization.onDidSaveNotebookDocument((params) => {
				const notebookDocument = this.notebookDocuments.get(params.notebookDocument.uri);
				if (notebookDocument === void 0) return;
				this._onDidSave.fire(notebookDocument);
			}));
			disposables.push(connection.notebooks.synchronization.onDidCloseNotebookDocument(async (params) => {
				const notebookDocument = this.notebookDocuments.get(params.notebookDocument.uri);
				if (notebookDocument === void 0) return;
				this._onDidClose.fire(notebookDocument);
				for (const cellTextDocument of params.cellTextDocuments) await cellTextDocumentConnection.closeTextDocument({ textDocument: cellTextDocument });
				this.notebookDocuments.delete(params.notebookDocument.uri);
				for (const cell of notebookDocument.cells) this.notebookCellMap.delete(cell.document);
			}));
			return vscode_languageserver_protocol_1.Disposable.create(() => {
				disposables.forEach((disposable) => disposable.dispose());
			});
		}
		updateCellMap(notebookDocument) {
			for (const cell of notebookDocument.cells) this.notebookCellMap.set(cell.document, [cell, notebookDocument]);
		}
	};
	exports.NotebookDocuments = NotebookDocuments;
}));

// node_modules/vscode-languageserver/lib/common/moniker.js
var require_moniker = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MonikerFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const MonikerFeature = (Base) => {
		return class extends Base {
			get moniker() {
				return { on: (handler) => {
					const type = vscode_languageserver_protocol_1.MonikerRequest.type;
					return this.connection.onRequest(type, (params, cancel) => {
						return handler(params, cancel, this.attachWorkDoneProgress(params), this.attachPartialResultProgress(type, params));
					});
				} };
			}
		};
	};
	exports.MonikerFeature = MonikerFeature;
}));

// node_modules/vscode-languageserver/lib/common/inlineCompletion.js
var require_inlineCompletion = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.InlineCompletionFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const InlineCompletionFeature = (Base) => {
		return class extends Base {
			get inlineCompletion() {
				return { on: (handler) => {
					return this.connection.onRequest(vscode_languageserver_protocol_1.InlineCompletionRequest.type, (params, cancel) => {
						return handler(params, cancel, this.attachWorkDoneProgress(params));
					});
				} };
			}
		};
	};
	exports.InlineCompletionFeature = InlineCompletionFeature;
}));

// node_modules/vscode-languageserver/lib/common/textDocumentContent.js
var require_textDocumentContent = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TextDocumentContentFeature = void 0;
	const vscode_languageserver_protocol_1 = require_api$1();
	const TextDocumentContentFeature = (Base) => {
		return class extends Base {
			get textDocumentContent() {
				return {
					refresh: (uri) => {
						return this.connection.sendRequest(vscode_languageserver_protocol_1.TextDocumentContentRefreshRequest.type, { uri });
					},
					on: (handler) => {
						return this.connection.onRequest(vscode_languageserver_protocol_1.TextDocumentContentRequest.type, (params, cancel) => {
							return handler(params, cancel);
						});
					}
				};
			}
		};
	};
	exports.TextDocumentContentFeature = TextDocumentContentFeature;
}));

// node_modules/vscode-languageserver/lib/common/server.js
var require_server = /* @__PURE__ */ __commonJSMin(((exports, module, this$6) => {
	var __createBinding = this$6 && this$6.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$6 && this$6.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$6 && this$6.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports._NotebooksImpl = exports._LanguagesImpl = exports.BulkUnregistration = exports.BulkRegistration = exports.ErrorMessageTracker = void 0;
	exports.combineConsoleFeatures = combineConsoleFeatures;
	exports.combineTelemetryFeatures = combineTelemetryFeatures;
	exports.combineTracerFeatures = combineTracerFeatures;
	exports.combineClientFeatures = combineClientFeatures;
	exports.combineWindowFeatures = combineWindowFeatures;
	exports.combineWorkspaceFeatures = combineWorkspaceFeatures;
	exports.combineLanguagesFeatures = combineLanguagesFeatures;
	exports.combineNotebooksFeatures = combineNotebooksFeatures;
	exports.combineFeatures = combineFeatures;
	exports.createConnection = createConnection;
	const vscode_languageserver_protocol_1 = require_api$1();
	const Is = __importStar(require_is$2());
	const UUID = __importStar(require_uuid());
	const progress_1 = require_progress();
	const configuration_1 = require_configuration();
	const workspaceFolder_1 = require_workspaceFolder();
	const callHierarchy_1 = require_callHierarchy();
	const semanticTokens_1 = require_semanticTokens();
	const showDocument_1 = require_showDocument();
	const fileOperations_1 = require_fileOperations();
	const linkedEditingRange_1 = require_linkedEditingRange();
	const typeHierarchy_1 = require_typeHierarchy();
	const inlineValue_1 = require_inlineValue();
	const foldingRange_1 = require_foldingRange();
	const inlayHint_1 = require_inlayHint();
	const diagnostic_1 = require_diagnostic();
	const notebook_1 = require_notebook();
	const moniker_1 = require_moniker();
	const inlineCompletion_1 = require_inlineCompletion();
	const textDocumentContent_1 = require_textDocumentContent();
	function null2Undefined(value) {
		if (value === null) return;
		return value;
	}
	/**
	* Helps tracking error message. Equal occurrences of the same
	* message are only stored once. This class is for example
	* useful if text documents are validated in a loop and equal
	* error message should be folded into one.
	*/
	var ErrorMessageTracker = class {
		_messages;
		constructor() {
			this._messages = Object.create(null);
		}
		/**
		* Add a message to the tracker.
		*
		* @param message The message to add.
		*/
		add(message) {
			let count = this._messages[message];
			if (!count) count = 0;
			count++;
			this._messages[message] = count;
		}
		/**
		* Send all tracked messages to the connection's window.
		*
		* @param connection The connection established between client and server.
		*/
		sendErrors(connection) {
			Object.keys(this._messages).forEach((message) => {
				connection.window.showErrorMessage(message);
			});
		}
	};
	exports.ErrorMessageTracker = ErrorMessageTracker;
	var RemoteConsoleImpl = class {
		_rawConnection;
		_connection;
		constructor() {}
		rawAttach(connection) {
			this._rawConnection = connection;
		}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		fillServerCapabilities(_capabilities) {}
		initialize(_capabilities) {}
		error(message) {
			this.send(vscode_languageserver_protocol_1.MessageType.Error, message);
		}
		warn(message) {
			this.send(vscode_languageserver_protocol_1.MessageType.Warning, message);
		}
		info(message) {
			this.send(vscode_languageserver_protocol_1.MessageType.Info, message);
		}
		log(message) {
			this.send(vscode_languageserver_protocol_1.MessageType.Log, message);
		}
		debug(message) {
			this.send(vscode_languageserver_protocol_1.MessageType.Debug, message);
		}
		send(type, message) {
			if (this._rawConnection) this._rawConnection.sendNotification(vscode_languageserver_protocol_1.LogMessageNotification.type, {
				type,
				message
			}).catch(() => {
				(0, vscode_languageserver_protocol_1.RAL)().console.error(`Sending log message failed`);
			});
		}
	};
	var _RemoteWindowImpl = class {
		_connection;
		constructor() {}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		showErrorMessage(message, ...actions) {
			const params = {
				type: vscode_languageserver_protocol_1.MessageType.Error,
				message,
				actions
			};
			return this.connection.sendRequest(vscode_languageserver_protocol_1.ShowMessageRequest.type, params).then(null2Undefined);
		}
		showWarningMessage(message, ...actions) {
			const params = {
				type: vscode_languageserver_protocol_1.MessageType.Warning,
				message,
				actions
			};
			return this.connection.sendRequest(vscode_languageserver_protocol_1.ShowMessageRequest.type, params).then(null2Undefined);
		}
		showInformationMessage(message, ...actions) {
			const params = {
				type: vscode_languageserver_protocol_1.MessageType.Info,
				message,
				actions
			};
			return this.connection.sendRequest(vscode_languageserver_protocol_1.ShowMessageRequest.type, params).then(null2Undefined);
		}
	};
	const RemoteWindowImpl = (0, showDocument_1.ShowDocumentFeature)((0, progress_1.ProgressFeature)(_RemoteWindowImpl));
	var BulkRegistration;
	(function(BulkRegistration) {
		/**
		* Creates a new bulk registration.
		* @return an empty bulk registration.
		*/
		function create() {
			return new BulkRegistrationImpl();
		}
		BulkRegistration.create = create;
	})(BulkRegistration || (exports.BulkRegistration = BulkRegistration = {}));
	var BulkRegistrationImpl = class {
		_registrations = [];
		_registered = /* @__PURE__ */ new Set();
		add(type, registerOptions) {
			const method = Is.string(type) ? type : type.method;
			if (this._registered.has(method)) throw new Error(`${method} is already added to this registration`);
			const id = UUID.generateUuid();
			this._registrations.push({
				id,
				method,
				registerOptions: registerOptions || {}
			});
			this._registered.add(method);
		}
		asRegistrationParams() {
			return { registrations: this._registrations };
		}
	};
	var BulkUnregistration;
	(function(BulkUnregistration) {
		function create() {
			return new BulkUnregistrationImpl(void 0, []);
		}
		BulkUnregistration.create = create;
	})(BulkUnregistration || (exports.BulkUnregistration = BulkUnregistration = {}));
	var BulkUnregistrationImpl = class {
		_connection;
		_unregistrations = /* @__PURE__ */ new Map();
		constructor(_connection, unregistrations) {
			this._connection = _connection;
			unregistrations.forEach((unregistration) => {
				this._unregistrations.set(unregistration.method, unregistration);
			});
		}
		get isAttached() {
			return !!this._connection;
		}
		attach(connection) {
			this._connection = connection;
		}
		add(unregistration) {
			this._unregistrations.set(unregistration.method, unregistration);
		}
		dispose() {
			const unregistrations = [];
			for (const unregistration of this._unregistrations.values()) unregistrations.push(unregistration);
			const params = { unregisterations: unregistrations };
			this._connection.sendRequest(vscode_languageserver_protocol_1.UnregistrationRequest.type, params).catch(() => {
				this._connection.console.info(`Bulk unregistration failed.`);
			});
		}
		disposeSingle(arg) {
			const method = Is.string(arg) ? arg : arg.method;
			const unregistration = this._unregistrations.get(method);
			if (!unregistration) return false;
			const params = { unregisterations: [unregistration] };
			this._connection.sendRequest(vscode_languageserver_protocol_1.UnregistrationRequest.type, params).then(() => {
				this._unregistrations.delete(method);
			}, (_error) => {
				this._connection.console.info(`Un-registering request handler for ${unregistration.id} failed.`);
			});
			return true;
		}
	};
	var RemoteClientImpl = class {
		_connection;
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		register(typeOrRegistrations, registerOptionsOrType, registerOptions) {
			if (typeOrRegistrations instanceof BulkRegistrationImpl) return this.registerMany(typeOrRegistrations);
			else if (typeOrRegistrations instanceof BulkUnregistrationImpl) return this.registerSingle1(typeOrRegistrations, registerOptionsOrType, registerOptions);
			else return this.registerSingle2(typeOrRegistrations, registerOptionsOrType);
		}
		registerSingle1(unregistration, type, registerOptions) {
			const method = Is.string(type) ? type : type.method;
			const id = UUID.generateUuid();
			const params = { registrations: [{
				id,
				method,
				registerOptions: registerOptions || {}
			}] };
			if (!unregistration.isAttached) unregistration.attach(this.connection);
			return this.connection.sendRequest(vscode_languageserver_protocol_1.RegistrationRequest.type, params).then((_result) => {
				unregistration.add({
					id,
					method
				});
				return unregistration;
			}, (_error) => {
				this.connection.console.info(`Registering request handler for ${method} failed.`);
				return Promise.reject(_error);
			});
		}
		registerSingle2(type, registerOptions) {
			const method = Is.string(type) ? type : type.method;
			const id = UUID.generateUuid();
			const params = { registrations: [{
				id,
				method,
				registerOptions: registerOptions || {}
			}] };
			return this.connection.sendRequest(vscode_languageserver_protocol_1.RegistrationRequest.type, params).then((_result) => {
				return vscode_languageserver_protocol_1.Disposable.create(() => {
					this.unregisterSingle(id, method).catch(() => {
						this.connection.console.info(`Un-registering capability with id ${id} failed.`);
					});
				});
			}, (_error) => {
				this.connection.console.info(`Registering request handler for ${method} failed.`);
				return Promise.reject(_error);
			});
		}
		unregisterSingle(id, method) {
			const params = { unregisterations: [{
				id,
				method
			}] };
			return this.connection.sendRequest(vscode_languageserver_protocol_1.UnregistrationRequest.type, params).catch(() => {
				this.connection.console.info(`Un-registering request handler for ${id} failed.`);
			});
		}
		registerMany(registrations) {
			const params = registrations.asRegistrationParams();
			return this.connection.sendRequest(vscode_languageserver_protocol_1.RegistrationRequest.type, params).then(() => {
				return new BulkUnregistrationImpl(this._connection, params.registrations.map((registration) => {
					return {
						id: registration.id,
						method: registration.method
					};
				}));
			}, (_error) => {
				this.connection.console.info(`Bulk registration failed.`);
				return Promise.reject(_error);
			});
		}
	};
	var _RemoteWorkspaceImpl = class {
		_connection;
		constructor() {}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		applyEdit(paramOrEdit) {
			function isApplyWorkspaceEditParams(value) {
				return value && !!value.edit;
			}
			const params = isApplyWorkspaceEditParams(paramOrEdit) ? paramOrEdit : { edit: paramOrEdit };
			return this.connection.sendRequest(vscode_languageserver_protocol_1.ApplyWorkspaceEditRequest.type, params);
		}
	};
	const RemoteWorkspaceImpl = (0, textDocumentContent_1.TextDocumentContentFeature)((0, fileOperations_1.FileOperationsFeature)((0, workspaceFolder_1.WorkspaceFoldersFeature)((0, configuration_1.ConfigurationFeature)(_RemoteWorkspaceImpl))));
	var TracerImpl = class {
		_trace;
		_connection;
		constructor() {
			this._trace = vscode_languageserver_protocol_1.Trace.Off;
		}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		set trace(value) {
			this._trace = value;
		}
		log(message, verbose) {
			if (this._trace === vscode_languageserver_protocol_1.Trace.Off) return;
			this.connection.sendNotification(vscode_languageserver_protocol_1.LogTraceNotification.type, {
				message,
				verbose: this._trace === vscode_languageserver_protocol_1.Trace.Verbose ? verbose : void 0
			}).catch(() => {});
		}
	};
	var TelemetryImpl = class {
		_connection;
		constructor() {}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		logEvent(data) {
			this.connection.sendNotification(vscode_languageserver_protocol_1.TelemetryEventNotification.type, data).catch(() => {
				this.connection.console.log(`Sending TelemetryEventNotification failed`);
			});
		}
	};
	var _LanguagesImpl = class {
		_connection;
		constructor() {}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		attachWorkDoneProgress(params) {
			return (0, progress_1.attachWorkDone)(this.connection, params);
		}
		attachPartialResultProgress(_type, params) {
			return (0, progress_1.attachPartialResult)(this.connection, params);
		}
	};
	exports._LanguagesImpl = _LanguagesImpl;
	const LanguagesImpl = (0, inlineCompletion_1.InlineCompletionFeature)((0, foldingRange_1.FoldingRangeFeature)((0, moniker_1.MonikerFeature)((0, diagnostic_1.DiagnosticFeature)((0, inlayHint_1.InlayHintFeature)((0, inlineValue_1.InlineValueFeature)((0, typeHierarchy_1.TypeHierarchyFeature)((0, linkedEditingRange_1.LinkedEditingRangeFeature)((0, semanticTokens_1.SemanticTokensFeature)((0, callHierarchy_1.CallHierarchyFeature)(_LanguagesImpl))))))))));
	var _NotebooksImpl = class {
		_connection;
		constructor() {}
		attach(connection) {
			this._connection = connection;
		}
		get connection() {
			if (!this._connection) throw new Error("Remote is not attached to a connection yet.");
			return this._connection;
		}
		initialize(_capabilities) {}
		fillServerCapabilities(_capabilities) {}
		attachWorkDoneProgress(params) {
			return (0, progress_1.attachWorkDone)(this.connection, params);
		}
		attachPartialResultProgress(_type, params) {
			return (0, progress_1.attachPartialResult)(this.connection, params);
		}
	};
	exports._NotebooksImpl = _NotebooksImpl;
	const NotebooksImpl = (0, notebook_1.NotebookSyncFeature)(_NotebooksImpl);
	function combineConsoleFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineTelemetryFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineTracerFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineClientFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineWindowFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineWorkspaceFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineLanguagesFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineNotebooksFeatures(one, two) {
		return function(Base) {
			return two(one(Base));
		};
	}
	function combineFeatures(one, two) {
		function combine(one, two, func) {
			if (one && two) return func(one, two);
			else if (one) return one;
			else return two;
		}
		return {
			__brand: "features",
			console: combine(one.console, two.console, combineConsoleFeatures),
			tracer: combine(one.tracer, two.tracer, combineTracerFeatures),
			telemetry: combine(one.telemetry, two.telemetry, combineTelemetryFeatures),
			client: combine(one.client, two.client, combineClientFeatures),
			window: combine(one.window, two.window, combineWindowFeatures),
			workspace: combine(one.workspace, two.workspace, combineWorkspaceFeatures),
			languages: combine(one.languages, two.languages, combineLanguagesFeatures),
			notebooks: combine(one.notebooks, two.notebooks, combineNotebooksFeatures)
		};
	}
	function createConnection(connectionFactory, watchDog, factories) {
		const logger = factories && factories.console ? new (factories.console(RemoteConsoleImpl))() : new RemoteConsoleImpl();
		const connection = connectionFactory(logger);
		logger.rawAttach(connection);
		const tracer = factories && factories.tracer ? new (factories.tracer(TracerImpl))() : new TracerImpl();
		const telemetry = factories && factories.telemetry ? new (factories.telemetry(TelemetryImpl))() : new TelemetryImpl();
		const client = factories && factories.client ? new (factories.client(RemoteClientImpl))() : new RemoteClientImpl();
		const remoteWindow = factories && factories.window ? new (factories.window(RemoteWindowImpl))() : new RemoteWindowImpl();
		const workspace = factories && factories.workspace ? new (factories.workspace(RemoteWorkspaceImpl))() : new RemoteWorkspaceImpl();
		const languages = factories && factories.languages ? new (factories.languages(LanguagesImpl))() : new LanguagesImpl();
		const notebooks = factories && factories.notebooks ? new (factories.notebooks(NotebooksImpl))() : new NotebooksImpl();
		const allRemotes = [
			logger,
			tracer,
			telemetry,
			client,
			remoteWindow,
			workspace,
			languages,
			notebooks
		];
		function asPromise(value) {
			if (value instanceof Promise) return value;
			else if (Is.thenable(value)) return new Promise((resolve, reject) => {
				value.then((resolved) => resolve(resolved), (error) => reject(error));
			});
			else return Promise.resolve(value);
		}
		let shutdownHandler = void 0;
		let initializeHandler = void 0;
		let exitHandler = void 0;
		const protocolConnection = {
			listen: () => connection.listen(),
			sendRequest: (type, ...params) => connection.sendRequest(Is.string(type) ? type : type.method, ...params),
			onRequest: (type, handler) => connection.onRequest(type, handler),
			sendNotification: (type, param) => {
				const method = Is.string(type) ? type : type.method;
				return connection.sendNotification(method, param);
			},
			onNotification: (type, handler) => connection.onNotification(type, handler),
			onProgress: connection.onProgress,
			sendProgress: connection.sendProgress,
			onInitialize: (handler) => {
				initializeHandler = handler;
				return { dispose: () => {
					initializeHandler = void 0;
				} };
			},
			onInitialized: (handler) => connection.onNotification(vscode_languageserver_protocol_1.InitializedNotification.type, handler),
			onShutdown: (handler) => {
				shutdownHandler = handler;
				return { dispose: () => {
					shutdownHandler = void 0;
				} };
			},
			onExit: (handler) => {
				exitHandler = handler;
				return { dispose: () => {
					exitHandler = void 0;
				} };
			},
			get console() {
				return logger;
			},
			get telemetry() {
				return telemetry;
			},
			get tracer() {
				return tracer;
			},
			get client() {
				return client;
			},
			get window() {
				return remoteWindow;
			},
			get workspace() {
				return workspace;
			},
			get languages() {
				return languages;
			},
			get notebooks() {
				return notebooks;
			},
			onDidChangeConfiguration: (handler) => connection.onNotification(vscode_languageserver_protocol_1.DidChangeConfigurationNotification.type, handler),
			onDidChangeWatchedFiles: (handler) => connection.onNotification(vscode_languageserver_protocol_1.DidChangeWatchedFilesNotification.type, handler),
			__textDocumentSync: void 0,
			onDidOpenTextDocument: (handler) => connection.onNotification(vscode_languageserver_protocol_1.DidOpenTextDocumentNotification.type, handler),
			onDidChangeTextDocument: (handler) => connection.onNotification(vscode_languageserver_protocol_1.DidChangeTextDocumentNotification.type, handler),
			onDidCloseTextDocument: (handler) => connection.onNotification(vscode_languageserver_protocol_1.DidCloseTextDocumentNotification.type, handler),
			onWillSaveTextDocument: (handler) => connection.onNotification(vscode_languageserver_protocol_1.WillSaveTextDocumentNotification.type, handler),
			onWillSaveTextDocumentWaitUntil: (handler) => connection.onRequest(vscode_languageserver_protocol_1.WillSaveTextDocumentWaitUntilRequest.type, handler),
			onDidSaveTextDocument: (handler) => connection.onNotification(vscode_languageserver_protocol_1.DidSaveTextDocumentNotification.type, handler),
			sendDiagnostics: (params) => connection.sendNotification(vscode_languageserver_protocol_1.PublishDiagnosticsNotification.type, params),
			onHover: (handler) => connection.onRequest(vscode_languageserver_protocol_1.HoverRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			onCompletion: (handler) => connection.onRequest(vscode_languageserver_protocol_1.CompletionRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onCompletionResolve: (handler) => connection.onRequest(vscode_languageserver_protocol_1.CompletionResolveRequest.type, handler),
			onSignatureHelp: (handler) => connection.onRequest(vscode_languageserver_protocol_1.SignatureHelpRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			onDeclaration: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DeclarationRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onDefinition: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DefinitionRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onTypeDefinition: (handler) => connection.onRequest(vscode_languageserver_protocol_1.TypeDefinitionRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onImplementation: (handler) => connection.onRequest(vscode_languageserver_protocol_1.ImplementationRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onReferences: (handler) => connection.onRequest(vscode_languageserver_protocol_1.ReferencesRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onDocumentHighlight: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentHighlightRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onDocumentSymbol: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentSymbolRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onWorkspaceSymbol: (handler) => connection.onRequest(vscode_languageserver_protocol_1.WorkspaceSymbolRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onWorkspaceSymbolResolve: (handler) => connection.onRequest(vscode_languageserver_protocol_1.WorkspaceSymbolResolveRequest.type, handler),
			onCodeAction: (handler) => connection.onRequest(vscode_languageserver_protocol_1.CodeActionRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onCodeActionResolve: (handler) => connection.onRequest(vscode_languageserver_protocol_1.CodeActionResolveRequest.type, (params, cancel) => {
				return handler(params, cancel);
			}),
			onCodeLens: (handler) => connection.onRequest(vscode_languageserver_protocol_1.CodeLensRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onCodeLensResolve: (handler) => connection.onRequest(vscode_languageserver_protocol_1.CodeLensResolveRequest.type, (params, cancel) => {
				return handler(params, cancel);
			}),
			onDocumentFormatting: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentFormattingRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			onDocumentRangeFormatting: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentRangeFormattingRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			onDocumentRangesFormatting: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentRangesFormattingRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			onDocumentOnTypeFormatting: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentOnTypeFormattingRequest.type, (params, cancel) => {
				return handler(params, cancel);
			}),
			onRenameRequest: (handler) => connection.onRequest(vscode_languageserver_protocol_1.RenameRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			onPrepareRename: (handler) => connection.onRequest(vscode_languageserver_protocol_1.PrepareRenameRequest.type, (params, cancel) => {
				return handler(params, cancel);
			}),
			onDocumentLinks: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentLinkRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onDocumentLinkResolve: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentLinkResolveRequest.type, (params, cancel) => {
				return handler(params, cancel);
			}),
			onDocumentColor: (handler) => connection.onRequest(vscode_languageserver_protocol_1.DocumentColorRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onColorPresentation: (handler) => connection.onRequest(vscode_languageserver_protocol_1.ColorPresentationRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onFoldingRanges: (handler) => connection.onRequest(vscode_languageserver_protocol_1.FoldingRangeRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onSelectionRanges: (handler) => connection.onRequest(vscode_languageserver_protocol_1.SelectionRangeRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), (0, progress_1.attachPartialResult)(connection, params));
			}),
			onExecuteCommand: (handler) => connection.onRequest(vscode_languageserver_protocol_1.ExecuteCommandRequest.type, (params, cancel) => {
				return handler(params, cancel, (0, progress_1.attachWorkDone)(connection, params), void 0);
			}),
			dispose: () => connection.dispose()
		};
		for (const remote of allRemotes) remote.attach(protocolConnection);
		connection.onRequest(vscode_languageserver_protocol_1.InitializeRequest.type, (params) => {
			watchDog.initialize(params);
			if (Is.string(params.trace)) tracer.trace = vscode_languageserver_protocol_1.Trace.fromString(params.trace);
			for (const remote of allRemotes) remote.initialize(params.capabilities);
			if (initializeHandler) return asPromise(initializeHandler(params, new vscode_languageserver_protocol_1.CancellationTokenSource().token, (0, progress_1.attachWorkDone)(connection, params), void 0)).then((value) => {
				if (value instanceof vscode_languageserver_protocol_1.ResponseError) return value;
				let result = value;
				if (!result) result = { capabilities: {} };
				let capabilities = result.capabilities;
				if (!capabilities) {
					capabilities = {};
					result.capabilities = capabilities;
				}
				if (capabilities.textDocumentSync === void 0 || capabilities.textDocumentSync === null) capabilities.textDocumentSync = Is.number(protocolConnection.__textDocumentSync) ? protocolConnection.__textDocumentSync : vscode_languageserver_protocol_1.TextDocumentSyncKind.None;
				else if (!Is.number(capabilities.textDocumentSync) && !Is.number(capabilities.textDocumentSync.change)) capabilities.textDocumentSync.change = Is.number(protocolConnection.__textDocumentSync) ? protocolConnection.__textDocumentSync : vscode_languageserver_protocol_1.TextDocumentSyncKind.None;
				for (const remote of allRemotes) remote.fillServerCapabilities(capabilities);
				return result;
			});
			else {
				const result = { capabilities: { textDocumentSync: vscode_languageserver_protocol_1.TextDocumentSyncKind.None } };
				for (const remote of allRemotes) remote.fillServerCapabilities(result.capabilities);
				return result;
			}
		});
		connection.onRequest(vscode_languageserver_protocol_1.ShutdownRequest.type, () => {
			watchDog.shutdownReceived = true;
			if (shutdownHandler) return shutdownHandler(new vscode_languageserver_protocol_1.CancellationTokenSource().token);
			else return;
		});
		connection.onNotification(vscode_languageserver_protocol_1.ExitNotification.type, () => {
			try {
				if (exitHandler) return exitHandler();
			} finally {
				if (watchDog.shutdownReceived) watchDog.exit(0);
				else watchDog.exit(1);
			}
		});
		connection.onNotification(vscode_languageserver_protocol_1.SetTraceNotification.type, (params) => {
			tracer.trace = vscode_languageserver_protocol_1.Trace.fromString(params.value);
		});
		return protocolConnection;
	}
}));

// node_modules/vscode-languageserver/lib/node/files.js
var require_files = /* @__PURE__ */ __commonJSMin(((exports, module, this$5) => {
	var __createBinding = this$5 && this$5.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$5 && this$5.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$5 && this$5.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.FileSystem = void 0;
	exports.uriToFilePath = uriToFilePath;
	exports.resolve = resolve;
	exports.resolveGlobalNodePath = resolveGlobalNodePath;
	exports.resolveGlobalYarnPath = resolveGlobalYarnPath;
	exports.resolveModulePath = resolveModulePath;
	const url = __importStar(__require("url"));
	const path = __importStar(__require("path"));
	const fs = __importStar(__require("fs"));
	const child_process_1 = __require("child_process");
	/**
	* @deprecated Use the `vscode-uri` npm module which provides a more
	* complete implementation of handling VS Code URIs.
	*/
	function uriToFilePath(uri) {
		const parsed = url.parse(uri);
		if (parsed.protocol !== "file:" || !parsed.path) return;
		const segments = parsed.path.split("/");
		for (let i = 0, len = segments.length; i < len; i++) segments[i] = decodeURIComponent(segments[i]);
		if (process.platform === "win32" && segments.length > 1) {
			const first = segments[0];
			const second = segments[1];
			if (first.length === 0 && second.length > 1 && second[1] === ":") segments.shift();
		}
		return path.normalize(segments.join("/"));
	}
	function isWindows() {
		return process.platform === "win32";
	}
	function resolve(moduleName, nodePath, cwd, tracer) {
		const nodePathKey = "NODE_PATH";
		const app = [
			"var p = process;",
			"p.on('message',function(m){",
			"if(m.c==='e'){",
			"p.exit(0);",
			"}",
			"else if(m.c==='rs'){",
			"try{",
			"var r=require.resolve(m.a);",
			"p.send({c:'r',s:true,r:r});",
			"}",
			"catch(err){",
			"p.send({c:'r',s:false});",
			"}",
			"}",
			"});"
		].join("");
		return new Promise((resolve, reject) => {
			const env = process.env;
			const newEnv = Object.create(null);
			Object.keys(env).forEach((key) => newEnv[key] = env[key]);
			if (nodePath && fs.existsSync(nodePath)) {
				if (newEnv[nodePathKey]) newEnv[nodePathKey] = nodePath + path.delimiter + newEnv[nodePathKey];
				else newEnv[nodePathKey] = nodePath;
				if (tracer) tracer(`NODE_PATH value is: ${newEnv[nodePathKey]}`);
			}
			newEnv["ELECTRON_RUN_AS_NODE"] = "1";
			try {
				const cp = (0, child_process_1.fork)("", [], {
					cwd,
					env: newEnv,
					execArgv: ["-e", app]
				});
				if (cp.pid === void 0) {
					reject(/* @__PURE__ */ new Error(`Starting process to resolve node module  ${moduleName} failed`));
					return;
				}
				cp.on("error", (error) => {
					reject(error);
				});
				cp.on("message", (message) => {
					if (message.c === "r") {
						cp.send({ c: "e" });
						if (message.s) resolve(message.r);
						else reject(/* @__PURE__ */ new Error(`Failed to resolve module: ${moduleName}`));
					}
				});
				const message = {
					c: "rs",
					a: moduleName
				};
				cp.send(message);
			} catch (error) {
				reject(error);
			}
		});
	}
	/**
	* Resolve the global npm package path.
	* @deprecated Since this depends on the used package manager and their version the best is that servers
	* implement this themselves since they know best what kind of package managers to support.
	* @param tracer the tracer to use
	*/
	function resolveGlobalNodePath(tracer) {
		let npmCommand = "npm";
		const env = Object.create(null);
		Object.keys(process.env).forEach((key) => env[key] = process.env[key]);
		env["NO_UPDATE_NOTIFIER"] = "true";
		const options = {
			encoding: "utf8",
			env
		};
		if (isWindows()) {
			npmCommand = "npm.cmd";
			options.shell = true;
		}
		const handler = () => {};
		try {
			process.on("SIGPIPE", handler);
			const stdout = (0, child_process_1.spawnSync)(npmCommand, [
				"config",
				"get",
				"prefix"
			], options).stdout;
			if (!stdout) {
				if (tracer) tracer(`'npm config get prefix' didn't return a value.`);
				return;
			}
			const prefix = stdout.trim();
			if (tracer) tracer(`'npm config get prefix' value is: ${prefix}`);
			if (prefix.length > 0) {
				if (isWindows()) return path.join(prefix, "node_modules");
				else return path.join(prefix, "lib", "node_modules");
			}
			return;
		} catch (err) {
			return;
		} finally {
			process.removeListener("SIGPIPE", handler);
		}
	}
	function resolveGlobalYarnPath(tracer) {
		let yarnCommand = "yarn";
		const options = { encoding: "utf8" };
		if (isWindows()) {
			yarnCommand = "yarn.cmd";
			options.shell = true;
		}
		const handler = () => {};
		try {
			process.on("SIGPIPE", handler);
			const results = (0, child_process_1.spawnSync)(yarnCommand, [
				"global",
				"dir",
				"--json"
			], options);
			const stdout = results.stdout;
			if (!stdout) {
				if (tracer) {
					tracer(`'yarn global dir' didn't return a value.`);
					if (results.stderr) tracer(results.stderr);
				}
				return;
			}
			const lines = stdout.trim().split(/\r?\n/);
			for (const line of lines) try {
				const yarn = JSON.parse(line);
				if (yarn.type === "log") return path.join(yarn.data, "node_modules");
			} catch (e) {}
			return;
		} catch (err) {
			return;
		} finally {
			process.removeListener("SIGPIPE", handler);
		}
	}
	var FileSystem;
	(function(FileSystem) {
		let _isCaseSensitive = void 0;
		function isCaseSensitive() {
			if (_isCaseSensitive !== void 0) return _isCaseSensitive;
			if (process.platform === "win32") _isCaseSensitive = false;
			else _isCaseSensitive = !fs.existsSync(__filename.toUpperCase()) || !fs.existsSync(__filename.toLowerCase());
			return _isCaseSensitive;
		}
		FileSystem.isCaseSensitive = isCaseSensitive;
		function isParent(parent, child) {
			if (isCaseSensitive()) return path.normalize(child).indexOf(path.normalize(parent)) === 0;
			else return path.normalize(child).toLowerCase().indexOf(path.normalize(parent).toLowerCase()) === 0;
		}
		FileSystem.isParent = isParent;
	})(FileSystem || (exports.FileSystem = FileSystem = {}));
	function resolveModulePath(workspaceRoot, moduleName, nodePath, tracer) {
		if (nodePath) {
			if (!path.isAbsolute(nodePath)) nodePath = path.join(workspaceRoot, nodePath);
			return resolve(moduleName, nodePath, nodePath, tracer).then((value) => {
				if (FileSystem.isParent(nodePath, value)) return value;
				else return Promise.reject(/* @__PURE__ */ new Error(`Failed to load ${moduleName} from node path location.`));
			}).then(void 0, (_error) => {
				return resolve(moduleName, resolveGlobalNodePath(tracer), workspaceRoot, tracer);
			});
		} else return resolve(moduleName, resolveGlobalNodePath(tracer), workspaceRoot, tracer);
	}
}));

// node_modules/vscode-jsonrpc/lib/node/ril.js
var require_ril = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = __require("util");
	const api_1 = require_api$2();
	var MessageBuffer = class MessageBuffer extends api_1.AbstractMessageBuffer {
		static emptyBuffer = Buffer.allocUnsafe(0);
		constructor(encoding = "utf-8") {
			super(encoding);
		}
		emptyBuffer() {
			return MessageBuffer.emptyBuffer;
		}
		fromString(value, encoding) {
			return Buffer.from(value, encoding);
		}
		toString(value, encoding) {
			if (value instanceof Buffer) return value.toString(encoding);
			else return new util_1.TextDecoder(encoding).decode(value);
		}
		asNative(buffer, length) {
			if (length === void 0) return buffer instanceof Buffer ? buffer : Buffer.from(buffer);
			else return buffer instanceof Buffer ? buffer.slice(0, length) : Buffer.from(buffer, 0, length);
		}
		allocNative(length) {
			return Buffer.allocUnsafe(length);
		}
	};
	var ReadableStreamWrapper = class {
		stream;
		constructor(stream) {
			this.stream = stream;
		}
		onClose(listener) {
			this.stream.on("close", listener);
			return api_1.Disposable.create(() => this.stream.off("close", listener));
		}
		onError(listener) {
			this.stream.on("error", listener);
			return api_1.Disposable.create(() => this.stream.off("error", listener));
		}
		onEnd(listener) {
			this.stream.on("end", listener);
			return api_1.Disposable.create(() => this.stream.off("end", listener));
		}
		onData(listener) {
			this.stream.on("data", listener);
			return api_1.Disposable.create(() => this.stream.off("data", listener));
		}
	};
	var WritableStreamWrapper = class {
		stream;
		constructor(stream) {
			this.stream = stream;
		}
		onClose(listener) {
			this.stream.on("close", listener);
			return api_1.Disposable.create(() => this.stream.off("close", listener));
		}
		onError(listener) {
			this.stream.on("error", listener);
			return api_1.Disposable.create(() => this.stream.off("error", listener));
		}
		onEnd(listener) {
			this.stream.on("end", listener);
			return api_1.Disposable.create(() => this.stream.off("end", listener));
		}
		write(data, encoding) {
			return new Promise((resolve, reject) => {
				const callback = (error) => {
					if (error === void 0 || error === null) resolve();
					else reject(error);
				};
				if (typeof data === "string") this.stream.write(data, encoding, callback);
				else this.stream.write(data, callback);
			});
		}
		end() {
			this.stream.end();
		}
	};
	const _ril = Object.freeze({
		messageBuffer: Object.freeze({ create: (encoding) => new MessageBuffer(encoding) }),
		applicationJson: Object.freeze({
			encoder: Object.freeze({
				name: "application/json",
				encode: (msg, options) => {
					try {
						return Promise.resolve(Buffer.from(JSON.stringify(msg, void 0, 0), options.charset));
					} catch (err) {
						return Promise.reject(err);
					}
				}
			}),
			decoder: Object.freeze({
				name: "application/json",
				decode: (buffer, options) => {
					try {
						if (buffer instanceof Buffer) return Promise.resolve(JSON.parse(buffer.toString(options.charset)));
						else return Promise.resolve(JSON.parse(new util_1.TextDecoder(options.charset).decode(buffer)));
					} catch (err) {
						return Promise.reject(err);
					}
				}
			})
		}),
		stream: Object.freeze({
			asReadableStream: (stream) => new ReadableStreamWrapper(stream),
			asWritableStream: (stream) => new WritableStreamWrapper(stream)
		}),
		console,
		timer: Object.freeze({
			setTimeout(callback, ms, ...args) {
				const handle = setTimeout(callback, ms, ...args);
				return { dispose: () => clearTimeout(handle) };
			},
			setImmediate(callback, ...args) {
				const handle = setImmediate(callback, ...args);
				return { dispose: () => clearImmediate(handle) };
			},
			setInterval(callback, ms, ...args) {
				const handle = setInterval(callback, ms, ...args);
				return { dispose: () => clearInterval(handle) };
			}
		})
	});
	function RIL() {
		return _ril;
	}
	(function(RIL) {
		function install() {
			api_1.RAL.install(_ril);
		}
		RIL.install = install;
	})(RIL || (RIL = {}));
	exports.default = RIL;
}));

// node_modules/vscode-jsonrpc/lib/node/main.js
var require_main$2 = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	var __createBinding = this$4 && this$4.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$4 && this$4.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$4 && this$4.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __exportStar = this$4 && this$4.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	var __importDefault = this$4 && this$4.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StreamMessageWriter = exports.StreamMessageReader = exports.SocketMessageWriter = exports.SocketMessageReader = exports.PortMessageWriter = exports.PortMessageReader = exports.IPCMessageWriter = exports.IPCMessageReader = void 0;
	exports.generateRandomPipeName = generateRandomPipeName;
	exports.createClientPipeTransport = createClientPipeTransport;
	exports.createServerPipeTransport = createServerPipeTransport;
	exports.createClientSocketTransport = createClientSocketTransport;
	exports.createServerSocketTransport = createServerSocketTransport;
	exports.createMessageConnection = createMessageConnection;
	const ril_1 = __importDefault(require_ril());
	ril_1.default.install();
	const path = __importStar(__require("path"));
	const os = __importStar(__require("os"));
	const fs = __importStar(__require("fs"));
	const crypto_1 = __require("crypto");
	const net_1 = __require("net");
	const api_1 = require_api$2();
	__exportStar(require_api$2(), exports);
	var IPCMessageReader = class extends api_1.AbstractMessageReader {
		process;
		constructor(process) {
			super();
			this.process = process;
			const eventEmitter = this.process;
			eventEmitter.on("error", (error) => this.fireError(error));
			eventEmitter.on("close", () => this.fireClose());
		}
		listen(callback) {
			this.process.on("message", callback);
			return api_1.Disposable.create(() => this.process.off("message", callback));
		}
	};
	exports.IPCMessageReader = IPCMessageReader;
	var IPCMessageWriter = class extends api_1.AbstractMessageWriter {
		process;
		errorCount;
		constructor(process) {
			super();
			this.process = process;
			this.errorCount = 0;
			const eventEmitter = this.process;
			eventEmitter.on("error", (error) => this.fireError(error));
			eventEmitter.on("close", () => this.fireClose);
		}
		write(msg) {
			try {
				if (typeof this.process.send === "function") this.process.send(msg, void 0, void 0, (error) => {
					if (error) {
						this.errorCount++;
						this.handleError(error, msg);
					} else this.errorCount = 0;
				});
				return Promise.resolve();
			} catch (error) {
				this.handleError(error, msg);
				return Promise.reject(error);
			}
		}
		handleError(error, msg) {
			this.errorCount++;
			this.fireError(error, msg, this.errorCount);
		}
		end() {}
	};
	exports.IPCMessageWriter = IPCMessageWriter;
	var PortMessageReader = class extends api_1.AbstractMessageReader {
		onData;
		constructor(port) {
			super();
			this.onData = new api_1.Emitter();
			port.on("close", () => this.fireClose);
			port.on("error", (error) => this.fireError(error));
			port.on("message", (message) => {
				this.onData.fire(message);
			});
		}
		listen(callback) {
			return this.onData.event(callback);
		}
	};
	exports.PortMessageReader = PortMessageReader;
	var PortMessageWriter = class extends api_1.AbstractMessageWriter {
		port;
		errorCount;
		constructor(port) {
			super();
			this.port = port;
			this.errorCount = 0;
			port.on("close", () => this.fireClose());
			port.on("error", (error) => this.fireError(error));
		}
		write(msg) {
			try {
				this.port.postMessage(msg);
				return Promise.resolve();
			} catch (error) {
				this.handleError(error, msg);
				return Promise.reject(error);
			}
		}
		handleError(error, msg) {
			this.errorCount++;
			this.fireError(error, msg, this.errorCount);
		}
		end() {}
	};
	exports.PortMessageWriter = PortMessageWriter;
	var SocketMessageReader = class extends api_1.ReadableStreamMessageReader {
		constructor(socket, encoding = "utf-8") {
			super((0, ril_1.default)().stream.asReadableStream(socket), encoding);
		}
	};
	exports.SocketMessageReader = SocketMessageReader;
	var SocketMessageWriter = class extends api_1.WriteableStreamMessageWriter {
		socket;
		constructor(socket, options) {
			super((0, ril_1.default)().stream.asWritableStream(socket), options);
			this.socket = socket;
		}
		dispose() {
			super.dispose();
			this.socket.destroy();
		}
	};
	exports.SocketMessageWriter = SocketMessageWriter;
	var StreamMessageReader = class extends api_1.ReadableStreamMessageReader {
		constructor(readable, encoding) {
			super((0, ril_1.default)().stream.asReadableStream(readable), encoding);
		}
	};
	exports.StreamMessageReader = StreamMessageReader;
	var StreamMessageWriter = class extends api_1.WriteableStreamMessageWriter {
		constructor(writable, options) {
			super((0, ril_1.default)().stream.asWritableStream(writable), options);
		}
	};
	exports.StreamMessageWriter = StreamMessageWriter;
	const XDG_RUNTIME_DIR = process.env["XDG_RUNTIME_DIR"];
	const safeIpcPathLengths = /* @__PURE__ */ new Map([["linux", 107], ["darwin", 102]]);
	function generateRandomPipeName() {
		if (process.platform === "win32") return `\\\\.\\pipe\\lsp-${(0, crypto_1.randomBytes)(16).toString("hex")}-sock`;
		let randomLength = 32;
		const fixedLength = 10;
		const tmpDir = fs.realpathSync(XDG_RUNTIME_DIR ?? os.tmpdir());
		const limit = safeIpcPathLengths.get(process.platform);
		if (limit !== void 0) randomLength = Math.min(limit - tmpDir.length - fixedLength, randomLength);
		if (randomLength < 16) throw new Error(`Unable to generate a random pipe name with ${randomLength} characters.`);
		const randomSuffix = (0, crypto_1.randomBytes)(Math.floor(randomLength / 2)).toString("hex");
		return path.join(tmpDir, `lsp-${randomSuffix}.sock`);
	}
	function createClientPipeTransport(pipeName, encoding = "utf-8") {
		let connectResolve;
		const connected = new Promise((resolve, _reject) => {
			connectResolve = resolve;
		});
		return new Promise((resolve, reject) => {
			const server = (0, net_1.createServer)((socket) => {
				server.close();
				connectResolve([new SocketMessageReader(socket, encoding), new SocketMessageWriter(socket, encoding)]);
			});
			server.on("error", reject);
			server.listen(pipeName, () => {
				server.removeListener("error", reject);
				resolve({ onConnected: () => {
					return connected;
				} });
			});
		});
	}
	function createServerPipeTransport(pipeName, encoding = "utf-8") {
		const socket = (0, net_1.createConnection)(pipeName);
		return [new SocketMessageReader(socket, encoding), new SocketMessageWriter(socket, encoding)];
	}
	function createClientSocketTransport(port, encoding = "utf-8") {
		let connectResolve;
		const connected = new Promise((resolve, _reject) => {
			connectResolve = resolve;
		});
		return new Promise((resolve, reject) => {
			const server = (0, net_1.createServer)((socket) => {
				server.close();
				connectResolve([new SocketMessageReader(socket, encoding), new SocketMessageWriter(socket, encoding)]);
			});
			server.on("error", reject);
			server.listen(port, "127.0.0.1", () => {
				server.removeListener("error", reject);
				const address = server.address();
				if (address === null || typeof address === "string") {
					reject(/* @__PURE__ */ new Error(`Unexpected server address: ${address}`));
					return;
				}
				const boundPort = address.port;
				resolve({
					port: () => boundPort,
					onConnected: () => {
						return connected;
					}
				});
			});
		});
	}
	function createServerSocketTransport(port, encoding = "utf-8") {
		const socket = (0, net_1.createConnection)(port, "127.0.0.1");
		return [new SocketMessageReader(socket, encoding), new SocketMessageWriter(socket, encoding)];
	}
	function isReadableStream(value) {
		const candidate = value;
		return candidate.read !== void 0 && candidate.addListener !== void 0;
	}
	function isWritableStream(value) {
		const candidate = value;
		return candidate.write !== void 0 && candidate.addListener !== void 0;
	}
	function createMessageConnection(input, output, logger, options) {
		if (!logger) logger = api_1.NullLogger;
		const reader = isReadableStream(input) ? new StreamMessageReader(input) : input;
		const writer = isWritableStream(output) ? new StreamMessageWriter(output) : output;
		if (api_1.ConnectionStrategy.is(options)) options = { connectionStrategy: options };
		return (0, api_1.createMessageConnection)(reader, writer, logger, options);
	}
}));

// node_modules/vscode-languageserver-protocol/lib/node/main.js
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	var __createBinding = this$3 && this$3.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$3 && this$3.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createProtocolConnection = createProtocolConnection;
	const node_1 = require_main$2();
	__exportStar(require_main$2(), exports);
	__exportStar(require_api$1(), exports);
	function createProtocolConnection(input, output, logger, options) {
		return (0, node_1.createMessageConnection)(input, output, logger, options);
	}
}));

// node_modules/vscode-languageserver/lib/common/api.js
var require_api = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$2 && this$2.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ProposedFeatures = exports.NotebookDocuments = exports.TextDocuments = exports.SemanticTokensBuilder = exports.WorkDoneProgressReporter = void 0;
	const semanticTokens_1 = require_semanticTokens();
	Object.defineProperty(exports, "SemanticTokensBuilder", {
		enumerable: true,
		get: function() {
			return semanticTokens_1.SemanticTokensBuilder;
		}
	});
	const progress_1 = require_progress();
	Object.defineProperty(exports, "WorkDoneProgressReporter", {
		enumerable: true,
		get: function() {
			return progress_1.WorkDoneProgressReporter;
		}
	});
	__exportStar(require_api$1(), exports);
	const textDocuments_1 = require_textDocuments();
	Object.defineProperty(exports, "TextDocuments", {
		enumerable: true,
		get: function() {
			return textDocuments_1.TextDocuments;
		}
	});
	const notebook_1 = require_notebook();
	Object.defineProperty(exports, "NotebookDocuments", {
		enumerable: true,
		get: function() {
			return notebook_1.NotebookDocuments;
		}
	});
	__exportStar(require_server(), exports);
	var ProposedFeatures;
	(function(ProposedFeatures) {
		ProposedFeatures.all = { __brand: "features" };
	})(ProposedFeatures || (exports.ProposedFeatures = ProposedFeatures = {}));
}));

// node_modules/vscode-languageserver/lib/node/main.js
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$1 && this$1.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$1 && this$1.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Files = void 0;
	exports.createConnection = createConnection;
	const node_util_1 = __require("node:util");
	const Is = __importStar(require_is$2());
	const server_1 = require_server();
	const fm = __importStar(require_files());
	const node_1 = require_main$1();
	__exportStar(require_main$1(), exports);
	__exportStar(require_api(), exports);
	var Files;
	(function(Files) {
		Files.uriToFilePath = fm.uriToFilePath;
		Files.resolveGlobalNodePath = fm.resolveGlobalNodePath;
		Files.resolveGlobalYarnPath = fm.resolveGlobalYarnPath;
		Files.resolve = fm.resolve;
		Files.resolveModulePath = fm.resolveModulePath;
	})(Files || (exports.Files = Files = {}));
	let _shutdownReceived = false;
	let exitTimer = void 0;
	function setupExitTimer() {
		const argName = "--clientProcessId";
		function runTimer(value) {
			try {
				const processId = parseInt(value);
				if (!isNaN(processId)) exitTimer = setInterval(() => {
					try {
						process.kill(processId, 0);
					} catch (ex) {
						process.exit(_shutdownReceived ? 0 : 1);
					}
				}, 3e3);
			} catch (e) {}
		}
		for (let i = 2; i < process.argv.length; i++) {
			const arg = process.argv[i];
			if (arg === argName && i + 1 < process.argv.length) {
				runTimer(process.argv[i + 1]);
				return;
			} else {
				const args = arg.split("=");
				if (args[0] === argName) runTimer(args[1]);
			}
		}
	}
	setupExitTimer();
	const watchDog = {
		initialize: (params) => {
			const processId = params.processId;
			if (Is.number(processId) && exitTimer === void 0) setInterval(() => {
				try {
					process.kill(processId, 0);
				} catch (ex) {
					process.exit(_shutdownReceived ? 0 : 1);
				}
			}, 3e3);
		},
		get shutdownReceived() {
			return _shutdownReceived;
		},
		set shutdownReceived(value) {
			_shutdownReceived = value;
		},
		exit: (code) => {
			process.exit(code);
		}
	};
	function createConnection(arg1, arg2, arg3, arg4) {
		let factories;
		let input;
		let output;
		let options;
		if (arg1 !== void 0 && arg1.__brand === "features") {
			factories = arg1;
			arg1 = arg2;
			arg2 = arg3;
			arg3 = arg4;
		}
		if (node_1.ConnectionStrategy.is(arg1) || node_1.ConnectionOptions.is(arg1)) options = arg1;
		else {
			input = arg1;
			output = arg2;
			options = arg3;
		}
		return _createConnection(input, output, options, factories);
	}
	function _createConnection(input, output, options, factories) {
		let stdio = false;
		if (!input && !output && process.argv.length > 2) {
			let port = void 0;
			let pipeName = void 0;
			const argv = process.argv.slice(2);
			for (let i = 0; i < argv.length; i++) {
				const arg = argv[i];
				if (arg === "--node-ipc") {
					input = new node_1.IPCMessageReader(process);
					output = new node_1.IPCMessageWriter(process);
					break;
				} else if (arg === "--stdio") {
					stdio = true;
					input = process.stdin;
					output = process.stdout;
					break;
				} else if (arg === "--socket") {
					port = parseInt(argv[i + 1]);
					break;
				} else if (arg === "--pipe") {
					pipeName = argv[i + 1];
					break;
				} else {
					const args = arg.split("=");
					if (args[0] === "--socket") {
						port = parseInt(args[1]);
						break;
					} else if (args[0] === "--pipe") {
						pipeName = args[1];
						break;
					}
				}
			}
			if (port) {
				const transport = (0, node_1.createServerSocketTransport)(port);
				input = transport[0];
				output = transport[1];
			} else if (pipeName) {
				const transport = (0, node_1.createServerPipeTransport)(pipeName);
				input = transport[0];
				output = transport[1];
			}
		}
		const commandLineMessage = "Use arguments of createConnection or set command line parameters: '--node-ipc', '--stdio' or '--socket={number}'";
		if (!input) throw new Error("Connection input stream is not set. " + commandLineMessage);
		if (!output) throw new Error("Connection output stream is not set. " + commandLineMessage);
		if (Is.func(input.read) && Is.func(input.on)) {
			const inputStream = input;
			inputStream.on("end", () => {
				process.exit(_shutdownReceived ? 0 : 1);
			});
			inputStream.on("close", () => {
				process.exit(_shutdownReceived ? 0 : 1);
			});
		}
		const connectionFactory = (logger) => {
			const result = (0, node_1.createProtocolConnection)(input, output, logger, options);
			if (stdio) patchConsole(logger);
			return result;
		};
		return (0, server_1.createConnection)(connectionFactory, watchDog, factories);
	}
	function patchConsole(logger) {
		function serialize(args) {
			return args.map((arg) => typeof arg === "string" ? arg : (0, node_util_1.inspect)(arg)).join(" ");
		}
		const counters = /* @__PURE__ */ new Map();
		console.assert = function assert(assertion, ...args) {
			if (assertion) return;
			if (args.length === 0) logger.error("Assertion failed");
			else {
				const [message, ...rest] = args;
				logger.error(`Assertion failed: ${message} ${serialize(rest)}`);
			}
		};
		console.count = function count(label = "default") {
			const message = String(label);
			let counter = counters.get(message) ?? 0;
			counter += 1;
			counters.set(message, counter);
			logger.log(`${message}: ${message}`);
		};
		console.countReset = function countReset(label) {
			if (label === void 0) counters.clear();
			else counters.delete(String(label));
		};
		console.debug = function debug(...args) {
			logger.log(serialize(args));
		};
		console.dir = function dir(arg, options) {
			logger.log((0, node_util_1.inspect)(arg, options));
		};
		console.log = function log(...args) {
			logger.log(serialize(args));
		};
		console.error = function error(...args) {
			logger.error(serialize(args));
		};
		console.trace = function trace(...args) {
			const stack = (/* @__PURE__ */ new Error()).stack.replace(/(.+\n){2}/, "");
			let message = "Trace";
			if (args.length !== 0) message += `: ${serialize(args)}`;
			logger.log(`${message}\n${stack}`);
		};
		console.warn = function warn(...args) {
			logger.warn(serialize(args));
		};
		console.info = function info(...args) {
			logger.info(serialize(args));
		};
	}
}));

// editors/server/connection/log-once.ts
var import_main = require_main();
/** Makes a log that writes by `write`. */
function createLogOnce(write) {
	const told = /* @__PURE__ */ new Set();
	return (what, error) => {
		const text = error instanceof Error ? error.stack ?? error.message : String(error);
		if (told.has(text)) return;
		told.add(text);
		write(`An internal error in ${what}; the answer is left out, everything else goes on. ${text}`);
	};
}

// editors/server/core/positions.ts
var import_api = require_api();
/** The range of a span. */
function rangeOf({ start, end }) {
	return {
		start: {
			line: start.line - 1,
			character: start.column - 1
		},
		end: {
			line: end.line - 1,
			character: end.column - 1
		}
	};
}
/** The place of a span in the workspace. */
function locationOf(snapshot, span) {
	return {
		uri: snapshot.uriOf(span.file),
		range: rangeOf(span)
	};
}
/** The offset of a position; beyond the end of its line it is that end. */
function offsetAt(text, { line, character }) {
	let start = 0;
	for (let at = 0; at < line; at += 1) {
		const next = text.indexOf("\n", start);
		if (next < 0) return text.length;
		start = next + 1;
	}
	const end = text.indexOf("\n", start);
	return Math.min(start + character, end < 0 ? text.length : end);
}
/** Turns offsets of a text into ranges of the protocol. */
function ranges(file, text) {
	const lines = createLineIndex(file, text);
	return (start, end) => rangeOf(lines.span(start, end));
}
/** True if the offset lies in the span or at its end, where a cursor still touches it. */
function touches({ start, end }, offset) {
	return start.offset <= offset && offset <= end.offset;
}
/** True if the spans have a character in common, or one of them is empty and touches the other. */
function overlaps(a, from, to) {
	return a.start.offset <= to && from <= a.end.offset;
}
/** True if two spans are the same stretch of the same file. */
function sameSpan(a, b) {
	return a.file === b.file && a.start.offset === b.start.offset && a.end.offset === b.end.offset;
}

// editors/server/features/diagnostics/to-protocol.ts
/** Diagnostics of the language as the protocol has them. */
const SEVERITIES = {
	error: import_api.DiagnosticSeverity.Error,
	warning: import_api.DiagnosticSeverity.Warning,
	hint: import_api.DiagnosticSeverity.Hint
};
/** Kinds of fixes that take something away which does nothing: an editor shows it faded. */
const FADES = /* @__PURE__ */ new Set([
	"remove-unreachable",
	"remove-else",
	"remove-argument",
	"remove-need",
	"remove-duplicate"
]);
/** Makes the protocol's diagnostic; `pageOf` is the address of the page about a code. */
function toProtocol$1(diagnostic, uriOf, pageOf) {
	const { code, severity, summary, message, help, span, related = [], fixes = [] } = diagnostic;
	const page = pageOf(code);
	const tags = fixes.some(({ kind }) => FADES.has(kind)) ? [import_api.DiagnosticTag.Unnecessary] : [];
	const data = { fixes: fixes.map(({ kind, title, safe }) => ({
		kind,
		title,
		safe
	})) };
	return {
		range: rangeOf(span),
		severity: SEVERITIES[severity],
		code,
		source: "relance",
		message: [`${summary} ${message}`, ...help === void 0 ? [] : [help]].join("\n"),
		...page === void 0 ? {} : { codeDescription: { href: page } },
		...tags.length === 0 ? {} : { tags },
		...related.length === 0 ? {} : { relatedInformation: related.map((place) => ({
			location: {
				uri: uriOf(place.span.file),
				range: rangeOf(place.span)
			},
			message: place.message
		})) },
		...fixes.length === 0 ? {} : { data }
	};
}

// editors/server/features/diagnostics/publish.ts
/** Makes a publisher; `pageOf` is the address of the page about a code. */
function createPublisher(send, pageOf) {
	const told = /* @__PURE__ */ new Map();
	return {
		publish: (project) => {
			const before = told.get(project) ?? /* @__PURE__ */ new Map();
			const found = Map.groupBy(project.snapshot().findings(), ({ span }) => span.file);
			const now = project.root === void 0 ? new Map([...found].filter(([file]) => project.isOpen(file))) : found;
			told.set(project, now);
			for (const file of /* @__PURE__ */ new Set([...before.keys(), ...now.keys()])) {
				const list = now.get(file) ?? [];
				if (sameItems$1(before.get(file) ?? [], list)) continue;
				send(project.uriOf(file), list.map((one) => toProtocol$1(one, project.uriOf, pageOf)));
			}
		},
		withdraw: (project) => {
			for (const file of told.get(project)?.keys() ?? []) send(project.uriOf(file), []);
			told.delete(project);
		}
	};
}
/** What was checked again says the same in another object; what moved must be sent. */
function sameItems$1(a, b) {
	return a.length === b.length && a.every((one, index) => one === b[index] || JSON.stringify(one) === JSON.stringify(b[index]));
}

// editors/server/features/diagnostics/template-findings.ts
/**
* What the compiler of messages finds in templates. It takes longer than a keystroke may, so it runs behind the check: one message after
* the other, those of open documents first, and what was found of a message that has not changed is kept.
*/
/** Nothing is known yet. */
function createTemplateFindings(mjml) {
	const known = /* @__PURE__ */ new WeakMap();
	const lookUp = (variants, { schema }) => {
		const found = variants[0] && known.get(variants[0]);
		return found?.schema === schema && sameItems(found.variants, variants) ? found : void 0;
	};
	return {
		of: (checked) => {
			const { partial } = checked;
			return shopIsBroken(checked) ? [] : groups(partial).flatMap((variants) => lookUp(variants, partial)?.diagnostics ?? []);
		},
		next: async (checked, first) => {
			const { partial } = checked;
			if (shopIsBroken(checked)) return false;
			const waiting = groups(partial).filter((variants) => lookUp(variants, partial) === void 0);
			const variants = waiting.find((list) => list.some(({ file }) => first(file))) ?? waiting[0];
			if (variants?.[0] === void 0) return false;
			const { diagnostics } = await compileMessages({
				...partial,
				messages: variants
			}, { mjml }, () => "");
			known.set(variants[0], {
				variants,
				schema: partial.schema,
				diagnostics
			});
			return true;
		}
	};
}
/** Without settings and schema nothing is known that a template could print. */
const shopIsBroken = ({ diagnostics }) => diagnostics.some(({ severity, span }) => severity === "error" && ["relance.yaml", "schema.yaml"].includes(span.file));
const grouped = /* @__PURE__ */ new WeakMap();
function groups({ messages }) {
	const list = grouped.get(messages) ?? [...Map.groupBy(messages, ({ name }) => name).values()];
	grouped.set(messages, list);
	return list;
}
function sameItems(a, b) {
	return a.length === b.length && a.every((one, index) => one === b[index]);
}

// editors/server/core/edits.ts
/** One change of the protocol; files are renamed after their texts have changed. */
function workspaceEdit(snapshot, edits, target, renames = []) {
	const byFile = [...Map.groupBy(edits, ({ span }) => span.file)].map(([file, list]) => ({
		uri: snapshot.uriOf(file),
		edits: list.map(toProtocol)
	}));
	if (!target.documentChanges) return { changes: Object.fromEntries(byFile.map(({ uri, edits: list }) => [uri, list])) };
	return { documentChanges: [...byFile.map(({ uri, edits: list }) => ({
		textDocument: {
			uri,
			version: target.versionOf(uri)
		},
		edits: list
	})), ...renames.map(({ from, to }) => ({
		kind: "rename",
		oldUri: snapshot.uriOf(from),
		newUri: snapshot.uriOf(to)
	}))] };
}
/** One replacement. */
const toProtocol = ({ span, text }) => ({
	range: rangeOf(span),
	newText: text
});

// editors/server/core/labels.ts
function isLabelled(value) {
	return "label" in value && typeof value.label === "string" && "named" in value && "span" in value;
}
/** The labels of the steps of a campaign, by the offset where the step begins. */
function labelsOf(snapshot, campaign) {
	const checked = snapshot.checked.partial.campaigns.find(({ name }) => name === campaign);
	return new Map(checked === void 0 ? [] : labelledIn([
		checked.then,
		checked.unless,
		checked.goals
	]));
}
function labelledIn(value) {
	return value.flatMap((one) => {
		if (typeof one !== "object" || one === null) return [];
		const below = labelledIn(Object.values(one));
		return isLabelled(one) ? [[one.span.start.offset, {
			label: one.label,
			named: one.named
		}], ...below] : below;
	});
}
/** Where `as LABEL` would stand in a step that has none; undefined where none may. */
function labelPlace(step) {
	switch (step.kind) {
		case "email":
		case "sms":
		case "push":
		case "whatsapp": return step.message.span.end;
		case "send": return step.by.at(-1)?.span.end;
		case "give": return step.coupon.span.end;
		case "add":
		case "remove": return step.segment.span.end;
		case "set": return step.value.span.end;
		case "call": return step.endpoint.span.end;
		case "notify": return step.text.span.end;
		case "start": return step.campaign.span.end;
		case "wait": return step.duration.span.end;
		case "until": return step.moment.span.end;
		case "restart": return step.event.span.end;
		case "race": return step.form === "block" ? step.duration.span.end : void 0;
		default: return;
	}
}

// editors/server/core/snapshot.ts
/** What a file of a workspace is, by its path. */
function kindOf(file) {
	if (file.endsWith(".campaign")) return "campaign";
	if (file === "relance.yaml") return "settings";
	if (file === "schema.yaml") return "schema";
	return file.startsWith("messages/") ? "message" : "other";
}

// editors/server/core/syntax.ts
/** Where a token ends (exclusive), by offset. */
const endOf$1 = (token) => token.startOffset + token.image.length;
const lexed = /* @__PURE__ */ new Map();
const REMEMBERED = 8;
/** The tokens of a text, comments left out. */
function tokensOf(text) {
	const known = lexed.get(text) ?? tokenize("", text).tokens;
	lexed.delete(text);
	lexed.set(text, known);
	const [oldest] = lexed.keys();
	if (lexed.size > REMEMBERED && oldest !== void 0) lexed.delete(oldest);
	return known;
}
/** The word of the language that a token type stands for. */
function wordOf(type) {
	return type.name.startsWith("word_") ? type.name.slice(5) : void 0;
}
/** The comments of a text: what begins with slashes between two tokens. */
function commentsOf(text) {
	const tokens = tokensOf(text);
	const gaps = [...tokens.map((token, index) => [index === 0 ? 0 : endBefore(tokens, index), token.startOffset])];
	const last = tokens.at(-1);
	gaps.push([last === void 0 ? 0 : endOf$1(last), text.length]);
	return gaps.flatMap(([from, until]) => [...text.slice(from, until).matchAll(/\/\/[^\n\r]*/g)].map((match) => {
		const start = from + match.index;
		return {
			start,
			end: start + match[0].trimEnd().length
		};
	}));
}
function endBefore(tokens, index) {
	const before = tokens[index - 1];
	return before === void 0 ? 0 : endOf$1(before);
}
const byFile$1 = /* @__PURE__ */ new WeakMap();
/** The tree of a file. */
function treeOf({ snapshot, file }) {
	const { sources } = snapshot.checked;
	const known = byFile$1.get(sources) ?? new Map(sources.map((source) => [source.file, source]));
	byFile$1.set(sources, known);
	return known.get(file);
}
/** All declarations of the workspace of one kind. */
function declarationsOfKind(snapshot, kind) {
	const isKind = (node) => node.kind === kind;
	return snapshot.checked.sources.flatMap((source) => source.declarations.filter(isKind));
}
function isPlaced(value) {
	return "span" in value && typeof value.span === "object";
}
/** Everything below a node that has a place, the node itself first, in the order of the tree. */
function placedIn(node) {
	const below = Object.entries(node).flatMap(([key, value]) => key === "span" || typeof value !== "object" || value === null ? [] : placedIn(value));
	return isPlaced(node) ? [node, ...below] : below;
}
/** All steps of a campaign with the blocks that they stand in, outermost first; also those of its exits. */
function stepsOf(campaign) {
	return campaign.clauses.flatMap((clause) => "steps" in clause && clause.steps !== void 0 ? stepsBelow(clause.steps) : []);
}
/** Steps and all steps in their blocks. */
function stepsBelow(steps) {
	return steps.flatMap((step) => [step, ...stepsBelow(blocksOf(step).flatMap((block) => block.steps))]);
}
/** The blocks of a step, in written order. */
function blocksOf(step) {
	switch (step.kind) {
		case "if": return [...step.branches.map(({ steps, span }, index) => ({
			title: index === 0 ? "if" : "else if",
			steps,
			span
		})), ...step.otherwise === void 0 ? [] : [{
			title: "else",
			steps: step.otherwise
		}]];
		case "race": return [
			...step.arms.map((arm) => ({
				title: `on ${arm.event.phrase.words.map(({ text }) => text).join(" ")}`,
				steps: arm.steps,
				span: arm.span
			})),
			...step.notSent.map((end) => ({
				title: "on not sent",
				...end
			})),
			...step.timeouts.map((end) => ({
				title: "on timeout",
				...end
			}))
		];
		case "split": return step.arms.map((arm) => ({
			title: arm.share === void 0 ? arm.name.text : `${arm.share.percent}% ${arm.name.text}`,
			...arm
		}));
		case "parallel": return step.arms.map((arm, index) => ({
			title: `arm ${index + 1}`,
			...arm
		}));
		case "repeat": return [{
			title: "repeat",
			steps: step.steps
		}];
		default: return "otherwise" in step && step.otherwise !== void 0 ? [{
			title: "else",
			...step.otherwise
		}] : [];
	}
}

// editors/server/features/feature.ts
/** A feature of one request; `empty` is what it answers where there is nothing to say. */
function requestFeature(type, capabilities, empty, answer) {
	return {
		name: type.method,
		capabilities,
		listen: (connection, host) => {
			const handler = (params, token) => host.answer(type.method, token, () => answer(params, host), empty);
			connection.onRequest(type.method, handler);
		}
	};
}
/** A feature that looks at a place in a document. */
function placeFeature(type, capabilities, empty, answer) {
	return requestFeature(type, capabilities, empty, (params, host) => {
		const found = host.find(params.textDocument.uri);
		return found === void 0 ? empty : answer({
			...found,
			offset: offsetAt(found.text, params.position)
		}, params, host);
	});
}
/** A feature that looks at a whole document. */
function fileFeature(type, capabilities, empty, answer) {
	return requestFeature(type, capabilities, empty, (params, host) => {
		const found = host.find(params.textDocument.uri);
		return found === void 0 ? empty : answer(found, params, host);
	});
}
/** Runs an answer in every workspace, and puts the results together. */
function inAll(snapshots, answer) {
	return snapshots.flatMap((snapshot) => [...answer(snapshot)]);
}

// editors/server/features/code-actions.ts
/** The kind of the action that applies all safe fixes of a file. */
const FIX_ALL = `${import_api.CodeActionKind.SourceFixAll}.relance`;
/** What can be done at a place: fixes of what is wrong there, silencing lint, giving a step a name, all safe fixes of the file. */
function codeActions(place, request, target) {
	const wanted = (kind) => request.only.length === 0 || request.only.some((one) => kind === one || kind.startsWith(`${one}.`));
	const here = place.snapshot.findings().filter(({ span }) => span.file === place.file);
	const touched = here.filter(({ span }) => overlaps(span, request.from, request.until));
	return [
		...wanted(import_api.CodeActionKind.QuickFix) ? touched.flatMap((one) => fixActions(one, place, request, target)) : [],
		...wanted(import_api.CodeActionKind.RefactorRewrite) ? labelActions(place, request, target) : [],
		...wanted(FIX_ALL) ? fixAll(here, place, target) : []
	];
}
function fixActions(diagnostic, place, { shown }, target) {
	const diagnostics = shown.filter(({ code, range }) => code === diagnostic.code && sameRange(range, rangeOf(diagnostic.span)));
	const action = (title, edits, isPreferred) => ({
		title,
		kind: import_api.CodeActionKind.QuickFix,
		diagnostics: [...diagnostics],
		isPreferred,
		edit: workspaceEdit(place.snapshot, edits, target)
	});
	const fixes = (diagnostic.fixes ?? []).map((fix, index) => action(fix.title, fix.edits, index === 0 && fix.safe));
	const rule = /^lint\/(.+)$/.exec(diagnostic.code)?.[1];
	if (rule === void 0 || kindOf(place.file) !== "campaign") return fixes;
	return [...fixes, action(`Ignore \`${rule}\` here, with a reason`, [ignoreEdit(rule, diagnostic, place)], false)];
}
function sameRange(a, b) {
	return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line;
}
/** A comment on the line before, indented as the line is. */
function ignoreEdit(rule, { span }, { text }) {
	const lineStart = text.lastIndexOf("\n", span.start.offset - 1) + 1;
	const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
	const at = {
		offset: lineStart,
		line: span.start.line,
		column: 1
	};
	return {
		span: {
			file: span.file,
			start: at,
			end: at
		},
		text: `${indent}// lint-ignore ${rule}: why this is right here\n`
	};
}
function labelActions(place, { from, until }, target) {
	return (treeOf(place)?.declarations ?? []).filter((node) => node.kind === "campaign").flatMap((campaign) => stepsOf(campaign).flatMap((step) => {
		const at = labelPlace(step);
		const label = labelsOf(place.snapshot, campaign.name.text).get(step.span.start.offset);
		const head = at && {
			...step.span,
			end: at
		};
		if (at === void 0 || head === void 0 || label === void 0 || label.named || !overlaps(head, from, until)) return [];
		const edit = {
			span: {
				file: place.file,
				start: at,
				end: at
			},
			text: ` as ${label.label}`
		};
		return [{
			title: `Name this step: \`as ${label.label}\``,
			kind: import_api.CodeActionKind.RefactorRewrite,
			edit: workspaceEdit(place.snapshot, [edit], target)
		}];
	}));
}
function fixAll(diagnostics, place, target) {
	const edits = withoutOverlaps(diagnostics.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe) ?? []));
	if (edits.length === 0) return [];
	return [{
		title: "Apply all safe fixes of this file",
		kind: FIX_ALL,
		edit: workspaceEdit(place.snapshot, edits, target)
	}];
}
/** The edits of fixes in order; a fix that would change what an earlier one changes waits for the next time. */
function withoutOverlaps(fixes) {
	const taken = [];
	for (const { edits } of fixes) if (!edits.some((edit) => taken.some(({ span }) => span.file === edit.span.file && overlaps(span, edit.span.start.offset, edit.span.end.offset)))) taken.push(...edits);
	return taken;
}
function requestOf({ range, context }, text) {
	const { start, end } = range;
	return {
		from: offsetAt(text, start),
		until: offsetAt(text, end),
		only: context.only ?? [],
		shown: context.diagnostics
	};
}
/** Fixes and small changes. */
const codeActionsFeature = fileFeature(import_api.CodeActionRequest.type, { codeActionProvider: { codeActionKinds: [
	import_api.CodeActionKind.QuickFix,
	import_api.CodeActionKind.RefactorRewrite,
	FIX_ALL
] } }, [], (place, params, host) => codeActions(place, requestOf(params, place.text), {
	documentChanges: host.client.documentChanges,
	versionOf: host.versionOf
}));

// editors/server/templates/scan-liquid.ts
const OPEN = /\{\{-?|\{%-?/g;
/** Blocks whose text is no Liquid. */
const VERBATIM = /^\s*(raw|comment)\b/;
/** All parts, in the order of the text. */
function scanLiquid(text) {
	const parts = [];
	OPEN.lastIndex = 0;
	for (let open = OPEN.exec(text); open !== null; open = OPEN.exec(text)) {
		const part = partAt$1(text, open.index, open[0]);
		parts.push(part);
		OPEN.lastIndex = Math.max(part.end, OPEN.lastIndex);
		const verbatim = part.kind === "tag" ? VERBATIM.exec(text.slice(part.innerStart, part.innerEnd))?.[1] : void 0;
		if (verbatim !== void 0) OPEN.lastIndex = endOfVerbatim(text, part.end, verbatim);
	}
	return parts;
}
function partAt$1(text, start, opening) {
	const kind = opening.startsWith("{{") ? "output" : "tag";
	const close = kind === "output" ? "}}" : "%}";
	const innerStart = start + opening.length;
	const next = text.slice(innerStart).search(/\{\{|\{%/);
	const limit = next < 0 ? text.length : innerStart + next;
	const found = text.indexOf(close, innerStart);
	if (found >= 0 && found < limit) {
		const innerEnd = text[found - 1] === "-" && found > innerStart ? found - 1 : found;
		return {
			kind,
			start,
			end: found + close.length,
			innerStart,
			innerEnd,
			closed: true
		};
	}
	const lineEnd = text.indexOf("\n", innerStart);
	const end = Math.min(limit, lineEnd < 0 ? text.length : lineEnd);
	return {
		kind,
		start,
		end,
		innerStart,
		innerEnd: end,
		closed: false
	};
}
function endOfVerbatim(text, from, tag) {
	const found = text.slice(from).search(new RegExp(`\\{%-?\\s*end${tag}\\b`));
	return found < 0 ? text.length : from + found;
}
const TOKEN = /([A-Za-z_][\w-]*)|("[^"\n]*"?|'[^'\n]*'?)|(\d+(?:\.\d+)?)|(\.\.|[=!<>]=|[<>.|:,[\]()=])/g;
/** The tokens between two offsets of a text. */
function liquidTokens(text, start, end) {
	return [...text.slice(start, end).matchAll(TOKEN)].map((match) => {
		const [whole, name, quoted, number] = match;
		return {
			kind: name !== void 0 ? "name" : quoted !== void 0 ? "text" : number !== void 0 ? "number" : "sign",
			text: whole,
			start: start + match.index,
			end: start + match.index + whole.length
		};
	});
}

// editors/server/templates/read-template.ts
/** The names of a template with what they refer to, followed through loops and assignments as the check of messages does. */
/** Reads all Liquid of a text, or what begins before `until`. */
function readTemplate(text, setting, until = Number.POSITIVE_INFINITY) {
	const scopes = [new Map(Object.entries(setting.roots))];
	const names = [];
	for (const part of scanLiquid(text)) {
		if (part.start >= until) break;
		if (part.kind === "tag" && until < part.end) break;
		const tokens = liquidTokens(text, part.innerStart, part.innerEnd);
		if (part.kind === "output") names.push(...pathsIn(tokens, scopes, setting));
		else names.push(...readTag(tokens, scopes, setting));
	}
	return {
		names,
		scope: new Map(scopes.flatMap((scope) => [...scope]))
	};
}
function readTag(tokens, scopes, setting) {
	const [tag, first] = tokens;
	const found = pathsIn(tokens.slice(1), scopes, setting);
	if (tag?.text === "for" || tag?.text === "tablerow") {
		const list = found.findLast((name) => name.start > (first?.end ?? 0));
		const row = list?.type.kind === "list" ? list.type.of : ANYTHING;
		scopes.push(new Map([...first === void 0 ? [] : [[first.text, row]], [tag.text === "for" ? "forloop" : "tablerowloop", LOOP]]));
		return [...found.filter(({ start }) => start !== first?.start), ...madeName(first, row)];
	}
	if (tag?.text === "endfor" || tag?.text === "endtablerow") {
		if (scopes.length > 1) scopes.pop();
	} else if ((tag?.text === "assign" || tag?.text === "capture") && first !== void 0) {
		const value = found.filter(({ start }) => start !== first.start);
		const type = tag.text === "capture" ? TEXT : valueType(tokens, value) ?? ANYTHING;
		scopes.at(-1)?.set(first.text, type);
		return [...value, ...madeName(first, type)];
	}
	return found;
}
/** The type of `assign x = PATH`; that of anything longer is not known. */
function valueType(tokens, value) {
	return tokens.some(({ text }) => text === "|") ? void 0 : value.at(-1)?.type;
}
function madeName(token, type) {
	return token?.kind === "name" ? [{
		text: token.text,
		start: token.start,
		end: token.end,
		type
	}] : [];
}
const WORDS$1 = /* @__PURE__ */ new Set([
	"and",
	"or",
	"contains",
	"in",
	"not",
	"true",
	"false",
	"nil",
	"null",
	"empty",
	"blank",
	"reversed",
	"limit",
	"offset"
]);
/** Every dotted path of an expression, name by name, as far as it can be followed. */
function pathsIn(tokens, scopes, setting) {
	const names = [];
	let of;
	for (const [index, token] of tokens.entries()) {
		const before = tokens[index - 1]?.text;
		if (token.kind !== "name" || before === "|" || tokens[index + 1]?.text === ":") continue;
		const found = before === "." ? of === void 0 ? void 0 : fieldName(token, of, setting) : rootName(token, scopes, setting);
		of = found?.type;
		if (found !== void 0) names.push(found);
	}
	return names;
}
function rootName(token, scopes, { targetOf }) {
	const type = scopes.findLast((scope) => scope.has(token.text))?.get(token.text);
	if (type === void 0 || WORDS$1.has(token.text) && type.kind === "anything") return void 0;
	const target = scopes.slice(1).some((scope) => scope.has(token.text)) ? void 0 : targetOf(token.text);
	return {
		text: token.text,
		start: token.start,
		end: token.end,
		type,
		...target && { target }
	};
}
function fieldName(token, of, { schema }) {
	const fields = fieldsOf(of, schema);
	const type = Object.hasOwn(fields, token.text) ? fields[token.text] : void 0;
	if (type === void 0) return void 0;
	const target = of.kind === "row" ? fieldTarget(of.entity, token.text, schema) : void 0;
	return {
		text: token.text,
		start: token.start,
		end: token.end,
		type,
		...target && { target }
	};
}
/** A field of a row, or the rows that are part of it. */
function fieldTarget(entity, name, schema) {
	const part = Object.values(schema.entities).find((one) => one.partOf?.entity === entity && one.partOf.as === name);
	return part === void 0 ? {
		kind: "field",
		entity,
		name
	} : {
		kind: "collection",
		entity: part.name,
		name
	};
}

// editors/server/templates/template-uses.ts
/** The names in the files of `messages/` that the check of the language does not note: those in Liquid, which the compiler reads. */
/** The name of the message that a file holds a variant of. */
function messageNameOf(file) {
	const name = readFileName(file);
	return name.kind === "message" ? name.name : void 0;
}
const byFile = /* @__PURE__ */ new WeakMap();
/** The message that a file holds, if its front matter is in order. */
function messageOf(snapshot, file) {
	const { messages } = snapshot.checked.partial;
	const known = byFile.get(messages) ?? new Map(messages.map((message) => [message.file, message]));
	byFile.set(messages, known);
	return known.get(file);
}
/** What the template of a file is read with. Where its front matter is broken, the needs of another variant stand in. */
function settingOf(snapshot, file) {
	const name = messageNameOf(file) ?? "";
	const { messages, schema } = snapshot.checked.partial;
	const needs = (messageOf(snapshot, file) ?? messages.find((message) => message.name === name))?.needs ?? {};
	const given = {};
	for (const [key, need] of Object.entries(needs)) given[key] = typeOfNeed(need, schema);
	const targetOf = (root) => {
		if (Object.hasOwn(needs, root)) return {
			kind: "need",
			message: name,
			name: root
		};
		return root === "contact" ? {
			kind: "row",
			entity: "contact",
			name: "contact"
		} : void 0;
	};
	return {
		schema,
		roots: {
			...ALWAYS,
			...given
		},
		targetOf
	};
}
const remembered = /* @__PURE__ */ new WeakMap();
/** Names in the Liquid of a message file; none in other files. */
function templateUses(snapshot, file) {
	const text = snapshot.files.get(file);
	if (!file.startsWith("messages/") || text === void 0) return [];
	const message = messageOf(snapshot, file);
	const { schema } = snapshot.checked.partial;
	const known = message && remembered.get(message);
	if (known?.schema === schema && known.text === text) return known.uses;
	const uses = liquidUses(file, text, settingOf(snapshot, file));
	if (message !== void 0) remembered.set(message, {
		schema,
		text,
		uses
	});
	return uses;
}
function liquidUses(file, text, setting) {
	const lines = createLineIndex(file, text);
	return readTemplate(text, setting).names.flatMap(({ target, start, end, type }) => {
		const plain = plainType(type);
		return target === void 0 ? [] : [{
			span: lines.span(start, end),
			target,
			role: "use",
			...plain && { type: plain }
		}];
	});
}
function plainType(type) {
	if (type.kind === "list") return type.of.kind === "scalar" ? {
		kind: "list",
		of: type.of.of
	} : void 0;
	return type.kind === "row" || type.kind === "scalar" ? type : void 0;
}

// editors/server/core/targets.ts
/** What tells two targets apart, as a key of a map. */
function keyOf$1(target) {
	switch (target.kind) {
		case "label":
		case "binding": return `${target.kind} ${target.campaign} ${target.name}`;
		case "arm": return `arm ${target.of} ${target.name}`;
		case "field":
		case "collection":
		case "row":
		case "test row": return `${target.kind} ${target.entity} ${target.name}`;
		case "event field": return `event field ${target.event} ${target.name}`;
		case "reply field": return `reply field ${target.endpoint} ${target.name}`;
		case "need": return `need ${target.message} ${target.name}`;
		default: return `${target.kind} ${target.name}`;
	}
}
/** What a target is called, for people: `a coupon`, `a label`. */
function kindWords({ kind }) {
	return {
		arm: "an arm of a split",
		entity: "a table",
		event: "an event",
		"event field": "a field of an event",
		"reply field": "a field of a reply",
		endpoint: "an endpoint",
		people: "people of the shop",
		outcome: "an outcome",
		"test row": "a row of a test"
	}[kind] ?? `a ${kind}`;
}

// editors/server/core/names.ts
/** The names in a file, by place; at one place the shortest first. */
function namesIn(snapshot, file) {
	return [...snapshot.checked.uses.in(file), ...templateUses(snapshot, file)].sort((a, b) => a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset);
}
/** The name that the offset touches; of several the shortest. */
function nameAt(snapshot, file, offset) {
	const touched = namesIn(snapshot, file).filter(({ span }) => touches(span, offset));
	const length = ({ span }) => span.end.offset - span.start.offset;
	return touched.sort((a, b) => length(a) - length(b))[0];
}
/** Everywhere that something is named, declarations among them, each place once. */
function usesOf(snapshot, target) {
	const key = keyOf$1(target);
	const seen = /* @__PURE__ */ new Set();
	return allNames(snapshot).filter((use) => {
		const { file, start } = use.span;
		if (keyOf$1(use.target) !== key || seen.has(`${file} ${start.offset}`)) return false;
		seen.add(`${file} ${start.offset}`);
		return true;
	});
}
/** Where something is declared. */
function declarationsOf(snapshot, target) {
	return usesOf(snapshot, target).filter(({ role }) => role === "declaration");
}
function allNames(snapshot) {
	const messages = [...snapshot.files.keys()].filter((file) => file.startsWith("messages/"));
	return [...snapshot.checked.uses.all(), ...messages.flatMap((file) => templateUses(snapshot, file))];
}

// editors/server/features/commands/names.ts
/** Runs a test, or all tests of a campaign: `{ uri, campaign, title? }`. Answers `{ passed, text }`. */
const RUN_TEST = "relance.runTest";
/** Draws the flow of a campaign: `{ uri, campaign }`. Answers `{ svg }`. */
const SHOW_FLOW = "relance.showFlow";
/** Shows places, by the client: `uri, position, locations`. */
const SHOW_REFERENCES = "relance.showReferences";

// editors/server/features/code-lens.ts
/** Lines above declarations: run this test; show this flow, run its tests, who uses it. */
function codeLenses({ snapshot, file }, showsResults) {
	const uri = snapshot.uriOf(file);
	return (treeOf({
		snapshot,
		file
	})?.declarations ?? []).flatMap((node) => commandsFor(node, uri, snapshot, showsResults).map((command) => ({
		range: rangeOf(firstLine(node)),
		command
	})));
}
function firstLine(node) {
	return node.kind === "test" ? node.campaign.span : node.name.span;
}
function commandsFor(node, uri, snapshot, showsResults) {
	if (node.kind === "test") return [{
		title: "▷ Run test",
		command: RUN_TEST,
		arguments: [{
			uri,
			campaign: node.campaign.text,
			title: node.title.text
		}]
	}];
	const used = usesOf(snapshot, {
		kind: node.kind,
		name: node.name.text
	}).filter(({ role }) => role === "use");
	const show = (title, uses) => uses.length === 0 ? [] : [referencesCommand(title, node, uses, snapshot, showsResults)];
	if (node.kind !== "campaign") return show(counted(used.length, "use"), used);
	return [
		{
			title: "Show flow",
			command: SHOW_FLOW,
			arguments: [{
				uri,
				campaign: node.name.text
			}]
		},
		...campaignTests(node, uri, snapshot),
		...show(`used by ${counted(outsideTests(used, snapshot).length, "campaign")}`, outsideTests(used, snapshot))
	];
}
function campaignTests(node, uri, snapshot) {
	const count = snapshot.checked.sources.flatMap(({ declarations }) => declarations).filter((one) => one.kind === "test" && one.campaign.text === node.name.text).length;
	if (count === 0) return [{
		title: "no tests",
		command: ""
	}];
	return [{
		title: `▷ Run ${counted(count, "test")}`,
		command: RUN_TEST,
		arguments: [{
			uri,
			campaign: node.name.text
		}]
	}];
}
/** A test names its campaign: that is counted beside. */
function outsideTests(uses, snapshot) {
	return uses.filter(({ span }) => (treeOf({
		snapshot,
		file: span.file
	})?.declarations ?? []).some((node) => node.kind === "campaign" && node.span.start.offset <= span.start.offset && span.end.offset <= node.span.end.offset));
}
function referencesCommand(title, node, uses, snapshot, showsResults) {
	if (!showsResults) return {
		title,
		command: ""
	};
	const { uri, range } = locationOf(snapshot, firstLine(node));
	return {
		title,
		command: SHOW_REFERENCES,
		arguments: [
			uri,
			range.start,
			uses.map(({ span }) => locationOf(snapshot, span))
		]
	};
}
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
/** Lines above declarations. */
const codeLensFeature = fileFeature(import_api.CodeLensRequest.type, { codeLensProvider: {} }, [], (place, _params, host) => codeLenses(place, host.client.showsResults));

// node_modules/vscode-uri/lib/esm/index.mjs
var t = { 975(t) {
	function e(t) {
		if ("string" != typeof t) throw new TypeError("Path must be a string. Received " + JSON.stringify(t));
	}
	function r(t, e) {
		for (var r, n = "", i = 0, o = -1, h = 0, s = 0; s <= t.length; ++s) {
			if (s < t.length) r = t.charCodeAt(s);
			else {
				if (47 === r) break;
				r = 47;
			}
			if (47 === r) {
				if (o === s - 1 || 1 === h);
				else if (o !== s - 1 && 2 === h) {
					if (n.length < 2 || 2 !== i || 46 !== n.charCodeAt(n.length - 1) || 46 !== n.charCodeAt(n.length - 2)) {
						if (n.length > 2) {
							var a = n.lastIndexOf("/");
							if (a !== n.length - 1) {
								-1 === a ? (n = "", i = 0) : i = (n = n.slice(0, a)).length - 1 - n.lastIndexOf("/"), o = s, h = 0;
								continue;
							}
						} else if (2 === n.length || 1 === n.length) {
							n = "", i = 0, o = s, h = 0;
							continue;
						}
					}
					e && (n.length > 0 ? n += "/.." : n = "..", i = 2);
				} else n.length > 0 ? n += "/" + t.slice(o + 1, s) : n = t.slice(o + 1, s), i = s - o - 1;
				o = s, h = 0;
			} else 46 === r && -1 !== h ? ++h : h = -1;
		}
		return n;
	}
	var n = {
		resolve: function() {
			for (var t, n = "", i = !1, o = arguments.length - 1; o >= -1 && !i; o--) {
				var h;
				o >= 0 ? h = arguments[o] : (void 0 === t && (t = process.cwd()), h = t), e(h), 0 !== h.length && (n = h + "/" + n, i = 47 === h.charCodeAt(0));
			}
			return n = r(n, !i), i ? n.length > 0 ? "/" + n : "/" : n.length > 0 ? n : ".";
		},
		normalize: function(t) {
			if (e(t), 0 === t.length) return ".";
			var n = 47 === t.charCodeAt(0), i = 47 === t.charCodeAt(t.length - 1);
			return 0 !== (t = r(t, !n)).length || n || (t = "."), t.length > 0 && i && (t += "/"), n ? "/" + t : t;
		},
		isAbsolute: function(t) {
			return e(t), t.length > 0 && 47 === t.charCodeAt(0);
		},
		join: function() {
			if (0 === arguments.length) return ".";
			for (var t, r = 0; r < arguments.length; ++r) {
				var i = arguments[r];
				e(i), i.length > 0 && (void 0 === t ? t = i : t += "/" + i);
			}
			return void 0 === t ? "." : n.normalize(t);
		},
		relative: function(t, r) {
			if (e(t), e(r), t === r) return "";
			if ((t = n.resolve(t)) === (r = n.resolve(r))) return "";
			for (var i = 1; i < t.length && 47 === t.charCodeAt(i); ++i);
			for (var o = t.length, h = o - i, s = 1; s < r.length && 47 === r.charCodeAt(s); ++s);
			for (var a = r.length - s, c = h < a ? h : a, f = -1, u = 0; u <= c; ++u) {
				if (u === c) {
					if (a > c) {
						if (47 === r.charCodeAt(s + u)) return r.slice(s + u + 1);
						if (0 === u) return r.slice(s + u);
					} else h > c && (47 === t.charCodeAt(i + u) ? f = u : 0 === u && (f = 0));
					break;
				}
				var l = t.charCodeAt(i + u);
				if (l !== r.charCodeAt(s + u)) break;
				47 === l && (f = u);
			}
			var g = "";
			for (u = i + f + 1; u <= o; ++u) u !== o && 47 !== t.charCodeAt(u) || (0 === g.length ? g += ".." : g += "/..");
			return g.length > 0 ? g + r.slice(s + f) : (s += f, 47 === r.charCodeAt(s) && ++s, r.slice(s));
		},
		_makeLong: function(t) {
			return t;
		},
		dirname: function(t) {
			if (e(t), 0 === t.length) return ".";
			for (var r = t.charCodeAt(0), n = 47 === r, i = -1, o = !0, h = t.length - 1; h >= 1; --h) if (47 === (r = t.charCodeAt(h))) {
				if (!o) {
					i = h;
					break;
				}
			} else o = !1;
			return -1 === i ? n ? "/" : "." : n && 1 === i ? "//" : t.slice(0, i);
		},
		basename: function(t, r) {
			if (void 0 !== r && "string" != typeof r) throw new TypeError("\"ext\" argument must be a string");
			e(t);
			var n, i = 0, o = -1, h = !0;
			if (void 0 !== r && r.length > 0 && r.length <= t.length) {
				if (r.length === t.length && r === t) return "";
				var s = r.length - 1, a = -1;
				for (n = t.length - 1; n >= 0; --n) {
					var c = t.charCodeAt(n);
					if (47 === c) {
						if (!h) {
							i = n + 1;
							break;
						}
					} else -1 === a && (h = !1, a = n + 1), s >= 0 && (c === r.charCodeAt(s) ? -1 === --s && (o = n) : (s = -1, o = a));
				}
				return i === o ? o = a : -1 === o && (o = t.length), t.slice(i, o);
			}
			for (n = t.length - 1; n >= 0; --n) if (47 === t.charCodeAt(n)) {
				if (!h) {
					i = n + 1;
					break;
				}
			} else -1 === o && (h = !1, o = n + 1);
			return -1 === o ? "" : t.slice(i, o);
		},
		extname: function(t) {
			e(t);
			for (var r = -1, n = 0, i = -1, o = !0, h = 0, s = t.length - 1; s >= 0; --s) {
				var a = t.charCodeAt(s);
				if (47 !== a) -1 === i && (o = !1, i = s + 1), 46 === a ? -1 === r ? r = s : 1 !== h && (h = 1) : -1 !== r && (h = -1);
				else if (!o) {
					n = s + 1;
					break;
				}
			}
			return -1 === r || -1 === i || 0 === h || 1 === h && r === i - 1 && r === n + 1 ? "" : t.slice(r, i);
		},
		format: function(t) {
			if (null === t || "object" != typeof t) throw new TypeError("The \"pathObject\" argument must be of type Object. Received type " + typeof t);
			return function(t, e) {
				var r = e.dir || e.root, n = e.base || (e.name || "") + (e.ext || "");
				return r ? r === e.root ? r + n : r + "/" + n : n;
			}(0, t);
		},
		parse: function(t) {
			e(t);
			var r = {
				root: "",
				dir: "",
				base: "",
				ext: "",
				name: ""
			};
			if (0 === t.length) return r;
			var n, i = t.charCodeAt(0), o = 47 === i;
			o ? (r.root = "/", n = 1) : n = 0;
			for (var h = -1, s = 0, a = -1, c = !0, f = t.length - 1, u = 0; f >= n; --f) if (47 !== (i = t.charCodeAt(f))) -1 === a && (c = !1, a = f + 1), 46 === i ? -1 === h ? h = f : 1 !== u && (u = 1) : -1 !== h && (u = -1);
			else if (!c) {
				s = f + 1;
				break;
			}
			return -1 === h || -1 === a || 0 === u || 1 === u && h === a - 1 && h === s + 1 ? -1 !== a && (r.base = r.name = 0 === s && o ? t.slice(1, a) : t.slice(s, a)) : (0 === s && o ? (r.name = t.slice(1, h), r.base = t.slice(1, a)) : (r.name = t.slice(s, h), r.base = t.slice(s, a)), r.ext = t.slice(h, a)), s > 0 ? r.dir = t.slice(0, s - 1) : o && (r.dir = "/"), r;
		},
		sep: "/",
		delimiter: ":",
		win32: null,
		posix: null
	};
	n.posix = n, t.exports = n;
} };
var e = {};
function r(n) {
	var i = e[n];
	if (void 0 !== i) return i.exports;
	var o = e[n] = { exports: {} };
	return t[n](o, o.exports, r), o.exports;
}
let n;
if (r.d = (t, e) => {
	for (var n in e) r.o(e, n) && !r.o(t, n) && Object.defineProperty(t, n, {
		enumerable: !0,
		get: e[n]
	});
}, r.o = (t, e) => Object.prototype.hasOwnProperty.call(t, e), "object" == typeof process) n = "win32" === process.platform;
else if ("object" == typeof navigator) n = navigator.userAgent.indexOf("Windows") >= 0;
const i = /^\w[\w\d+.-]*$/;
const o = /^\//;
const h = /^\/\//;
function s(t, e) {
	if (!t.scheme && e) throw new Error(`[UriError]: Scheme is missing: {scheme: "", authority: "${t.authority}", path: "${t.path}", query: "${t.query}", fragment: "${t.fragment}"}`);
	if (t.scheme && !i.test(t.scheme)) throw new Error("[UriError]: Scheme contains illegal characters.");
	if (t.path) {
		if (t.authority) {
			if (!o.test(t.path)) throw new Error("[UriError]: If a URI contains an authority component, then the path component must either be empty or begin with a slash (\"/\") character");
		} else if (h.test(t.path)) throw new Error("[UriError]: If a URI does not contain an authority component, then the path cannot begin with two slash characters (\"//\")");
	}
}
const a = "";
const c = "/";
const f = /^(([^:/?#]+?):)?(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?/;
var u = class u {
	static isUri(t) {
		return t instanceof u || !!t && "string" == typeof t.authority && "string" == typeof t.fragment && "string" == typeof t.path && "string" == typeof t.query && "string" == typeof t.scheme && "string" == typeof t.fsPath && "function" == typeof t.with && "function" == typeof t.toString;
	}
	scheme;
	authority;
	path;
	query;
	fragment;
	constructor(t, e, r, n, i, o = !1) {
		"object" == typeof t ? (this.scheme = t.scheme || a, this.authority = t.authority || a, this.path = t.path || a, this.query = t.query || a, this.fragment = t.fragment || a) : (this.scheme = function(t, e) {
			return t || e ? t : "file";
		}(t, o), this.authority = e || a, this.path = function(t, e) {
			switch (t) {
				case "https":
				case "http":
				case "file": e ? e[0] !== c && (e = c + e) : e = c;
			}
			return e;
		}(this.scheme, r || a), this.query = n || a, this.fragment = i || a, s(this, o));
	}
	get fsPath() {
		return y(this, !1);
	}
	with(t) {
		if (!t) return this;
		let { scheme: e, authority: r, path: n, query: i, fragment: o } = t;
		return void 0 === e ? e = this.scheme : null === e && (e = a), void 0 === r ? r = this.authority : null === r && (r = a), void 0 === n ? n = this.path : null === n && (n = a), void 0 === i ? i = this.query : null === i && (i = a), void 0 === o ? o = this.fragment : null === o && (o = a), e === this.scheme && r === this.authority && n === this.path && i === this.query && o === this.fragment ? this : new g(e, r, n, i, o);
	}
	static parse(t, e = !1) {
		const r = f.exec(t);
		return r ? new g(r[2] || a, A(r[4] || a), A(r[5] || a), A(r[7] || a), A(r[9] || a), e) : new g(a, a, a, a, a);
	}
	static file(t) {
		let e = a;
		if (n && (t = t.replace(/\\/g, c)), t[0] === c && t[1] === c) {
			const r = t.indexOf(c, 2);
			-1 === r ? (e = t.substring(2), t = c) : (e = t.substring(2, r), t = t.substring(r) || c);
		}
		return new g("file", e, t, a, a);
	}
	static from(t) {
		const e = new g(t.scheme, t.authority, t.path, t.query, t.fragment);
		return s(e, !0), e;
	}
	toString(t = !1) {
		return v(this, t);
	}
	toJSON() {
		return this;
	}
	static revive(t) {
		if (t) {
			if (t instanceof u) return t;
			{
				const e = new g(t);
				return e._formatted = t.external, e._fsPath = t._sep === l ? t.fsPath : null, e;
			}
		}
		return t;
	}
};
const l = n ? 1 : void 0;
var g = class extends u {
	_formatted = null;
	_fsPath = null;
	get fsPath() {
		return this._fsPath || (this._fsPath = y(this, !1)), this._fsPath;
	}
	toString(t = !1) {
		return t ? v(this, !0) : (this._formatted || (this._formatted = v(this, !1)), this._formatted);
	}
	toJSON() {
		const t = { $mid: 1 };
		return this._fsPath && (t.fsPath = this._fsPath, t._sep = l), this._formatted && (t.external = this._formatted), this.path && (t.path = this.path), this.scheme && (t.scheme = this.scheme), this.authority && (t.authority = this.authority), this.query && (t.query = this.query), this.fragment && (t.fragment = this.fragment), t;
	}
};
const p = {
	58: "%3A",
	47: "%2F",
	63: "%3F",
	35: "%23",
	91: "%5B",
	93: "%5D",
	64: "%40",
	33: "%21",
	36: "%24",
	38: "%26",
	39: "%27",
	40: "%28",
	41: "%29",
	42: "%2A",
	43: "%2B",
	44: "%2C",
	59: "%3B",
	61: "%3D",
	32: "%20"
};
function d(t, e, r) {
	let n, i = -1;
	for (let o = 0; o < t.length; o++) {
		const h = t.charCodeAt(o);
		if (h >= 97 && h <= 122 || h >= 65 && h <= 90 || h >= 48 && h <= 57 || 45 === h || 46 === h || 95 === h || 126 === h || e && 47 === h || r && 91 === h || r && 93 === h || r && 58 === h) -1 !== i && (n += encodeURIComponent(t.substring(i, o)), i = -1), void 0 !== n && (n += t.charAt(o));
		else {
			void 0 === n && (n = t.substr(0, o));
			const e = p[h];
			void 0 !== e ? (-1 !== i && (n += encodeURIComponent(t.substring(i, o)), i = -1), n += e) : -1 === i && (i = o);
		}
	}
	return -1 !== i && (n += encodeURIComponent(t.substring(i))), void 0 !== n ? n : t;
}
function m(t) {
	let e;
	for (let r = 0; r < t.length; r++) {
		const n = t.charCodeAt(r);
		35 === n || 63 === n ? (void 0 === e && (e = t.substr(0, r)), e += p[n]) : void 0 !== e && (e += t[r]);
	}
	return void 0 !== e ? e : t;
}
function y(t, e) {
	let r;
	return r = t.authority && t.path.length > 1 && "file" === t.scheme ? `//${t.authority}${t.path}` : 47 === t.path.charCodeAt(0) && (t.path.charCodeAt(1) >= 65 && t.path.charCodeAt(1) <= 90 || t.path.charCodeAt(1) >= 97 && t.path.charCodeAt(1) <= 122) && 58 === t.path.charCodeAt(2) ? e ? t.path.substr(1) : t.path[1].toLowerCase() + t.path.substr(2) : t.path, n && (r = r.replace(/\//g, "\\")), r;
}
function v(t, e) {
	const r = e ? m : d;
	let n = "", { scheme: i, authority: o, path: h, query: s, fragment: a } = t;
	if (i && (n += i, n += ":"), (o || "file" === i) && (n += c, n += c), o) {
		let t = o.indexOf("@");
		if (-1 !== t) {
			const e = o.substr(0, t);
			o = o.substr(t + 1), t = e.lastIndexOf(":"), -1 === t ? n += r(e, !1, !1) : (n += r(e.substr(0, t), !1, !1), n += ":", n += r(e.substr(t + 1), !1, !0)), n += "@";
		}
		o = o.toLowerCase(), t = o.lastIndexOf(":"), -1 === t ? n += r(o, !1, !0) : (n += r(o.substr(0, t), !1, !0), n += o.substr(t));
	}
	if (h) {
		if (h.length >= 3 && 47 === h.charCodeAt(0) && 58 === h.charCodeAt(2)) {
			const t = h.charCodeAt(1);
			t >= 65 && t <= 90 && (h = `/${String.fromCharCode(t + 32)}:${h.substr(3)}`);
		} else if (h.length >= 2 && 58 === h.charCodeAt(1)) {
			const t = h.charCodeAt(0);
			t >= 65 && t <= 90 && (h = `${String.fromCharCode(t + 32)}:${h.substr(2)}`);
		}
		n += r(h, !0, !1);
	}
	return s && (n += "?", n += r(s, !1, !1)), a && (n += "#", n += e ? a : d(a, !1, !1)), n;
}
function b(t) {
	try {
		return decodeURIComponent(t);
	} catch {
		return t.length > 3 ? t.substr(0, 3) + b(t.substr(3)) : t;
	}
}
const C = /(%[0-9A-Za-z][0-9A-Za-z])+/g;
function A(t) {
	return t.match(C) ? t.replace(C, (t) => b(t)) : t;
}
var w = r(975);
const x = w.posix || w;
const P = "/";
var _;
(function(t) {
	t.joinPath = function(t, ...e) {
		return t.with({ path: x.join(t.path, ...e) });
	}, t.resolvePath = function(t, ...e) {
		let r = t.path, n = !1;
		r[0] !== P && (r = P + r, n = !0);
		let i = x.resolve(r, ...e);
		return n && i[0] === P && !t.authority && (i = i.substring(1)), t.with({ path: i });
	}, t.dirname = function(t) {
		if (0 === t.path.length || t.path === P) return t;
		let e = x.dirname(t.path);
		return 1 === e.length && 46 === e.charCodeAt(0) && (e = ""), t.with({ path: e });
	}, t.basename = function(t) {
		return x.basename(t.path);
	}, t.extname = function(t) {
		return x.extname(t.path);
	};
})(_ || (_ = {}));

// editors/server/features/commands/show-flow.ts
/** The flow of a campaign as SVG. */
function showFlow({ checked }, name) {
	const { partial, diagnostics } = checked;
	const campaign = partial.campaigns.find((one) => one.name === name);
	if (campaign === void 0) return { problem: `There is no campaign \`${name}\`.` };
	const { file, start, end } = campaign.span;
	if (diagnostics.some(({ severity, span }) => severity === "error" && span.file === file && start.offset <= span.start.offset && span.start.offset <= end.offset)) return { problem: `The flow of \`${name}\` can be shown when its mistakes are mended.` };
	const { currency } = partial.settings.store;
	const coupons = new Map(partial.coupons.map((coupon) => [coupon.name, couponWords(coupon, currency)]));
	return { svg: pictureSvg(drawPicture(lower(campaign, partial), { coupons })) };
}

// editors/server/features/commands/commands.ts
/** Commands of the server: run tests, draw a flow. A client that shows no results itself is shown them by the server. */
const commandsFeature = {
	name: import_api.ExecuteCommandRequest.type.method,
	capabilities: { executeCommandProvider: { commands: [RUN_TEST, SHOW_FLOW] } },
	listen: (connection, host) => {
		connection.onRequest(import_api.ExecuteCommandRequest.type, (params, token) => host.answer(import_api.ExecuteCommandRequest.type.method, token, async () => {
			const result = await runCommand(params.command, readArguments(params.arguments?.[0]), host);
			if (result !== null && !host.client.showsResults) await showResult(result, connection, host);
			return result;
		}, null));
	}
};
/** Runs a command; null for one that is not known or lacks its arguments. */
async function runCommand(command, given, host) {
	const found = given === void 0 ? void 0 : host.find(given.uri);
	if (given === void 0 || found === void 0) return null;
	if (command === "relance.showFlow") return showFlow(found.snapshot, given.campaign);
	if (command !== "relance.runTest") return null;
	const { campaign, title } = given;
	return host.ports.runTests(found.snapshot.files, {
		campaign,
		...title === void 0 ? {} : { title }
	});
}
function readArguments(given) {
	if (typeof given !== "object" || given === null) return void 0;
	const { uri, campaign, title } = given;
	if (typeof uri !== "string" || typeof campaign !== "string") return void 0;
	return {
		uri,
		campaign,
		...typeof title === "string" ? { title } : {}
	};
}
/** By notifications: a client that cannot show them need not answer. */
async function showResult(result, connection, host) {
	const show = (type, message) => connection.sendNotification(import_api.ShowMessageNotification.type, {
		type,
		message
	});
	if ("problem" in result) return show(import_api.MessageType.Warning, result.problem);
	if ("text" in result) return show(result.passed ? import_api.MessageType.Info : import_api.MessageType.Error, result.text);
	if (!host.client.showsDocuments) return void 0;
	const file = join(await mkdtemp(join(tmpdir(), "relance-flow-")), "flow.svg");
	await writeFile(file, result.svg);
	await connection.sendRequest(import_api.ShowDocumentRequest.type, {
		uri: u.file(file).toString(),
		external: true
	});
}

// editors/server/core/words.ts
const isWordCharacter = (character) => character !== void 0 && /\w/.test(character);
/** The word that the offset touches; empty, at the offset, where there is none. */
function wordAt(text, offset) {
	let start = offset;
	let end = offset;
	while (start > 0 && isWordCharacter(text[start - 1])) start -= 1;
	while (isWordCharacter(text[end])) end += 1;
	return {
		start,
		end,
		text: text.slice(start, end)
	};
}

// editors/server/knowledge/keywords.ts
/** What each word of the language means, in a sentence; shown by hover and completion. */
const WORDS = {
	campaign: "Declares a campaign: what starts it, whom it is for, what ends it and what happens. In a condition, `contact in campaign NAME` is true while the contact has a live run there.",
	coupon: "Declares a coupon, or gives one: `give coupon NAME`.",
	segment: "Declares a segment of contacts: a rule that is computed, or `manual`. In a trigger, `segment NAME read …` lets its members enter.",
	cohort: "Declares a sticky split that several campaigns share: `cohort copy_test { 50% short  50% long }`.",
	test: "A test of a campaign: what is given, what happens, and what is expected, on virtual time.",
	marketing: "The messages are marketing: they need consent and keep to caps, quiet hours and holdouts. This is so if nothing is said.",
	transactional: "The messages need no marketing consent and keep to no caps, quiet hours or holdout.",
	tagged: "Tags of the campaign and of its messages, which caps and conditions can name.",
	active: "Entry is open only in this time, which includes its last day; either end may be left out.",
	priority: "From 1 (first) to 5: who is sent first and who wins a cap. 3 if nothing is said.",
	once: "One run per contact, or per row of the entity after `per`, ever.",
	repeatable: "Every occurrence may start a run; there is one live run per contact, or per row of the entity after `per`.",
	limit: "At most so many entries per day or hour; those above wait for the next one.",
	when: "What starts a run: an event, a date, a silence, a change of a field, a segment.",
	backfill: "When the campaign is first applied, occurrences of the past enter too.",
	only: "`only if CONDITION`: who may enter; tested at entry.",
	unless: "A standing exit: tested at entry, at every wake-up and before every effect; an event also ends a wait at once.",
	goal: "Success: ends the run at once with the outcome `goal`.",
	measure: "Counts a conversion for so long; never ends a run.",
	holdout: "A sticky share of the contacts runs through without effects, so that the lift can be measured.",
	capped: "What happens to a message above a cap: `skip`, `hold` or `exit`.",
	quiet: "`quiet hours [22:00 to 08:00] skip|hold`: what happens to messages in the quiet hours.",
	live: "`live runs finish|move|stop`: what becomes of runs in flight when the campaign changes.",
	then: "What happens: one step, or steps in braces.",
	email: "Sends an e-mail: `email NAME`. As the subject of an event, `email opened` speaks of any e-mail.",
	sms: "Sends an SMS: `sms NAME`.",
	push: "Sends a push notification: `push NAME`.",
	whatsapp: "Sends a WhatsApp message: `whatsapp NAME`.",
	send: "`send NAME by CHANNEL or CHANNEL`: sends by the first channel that can reach the contact.",
	give: "`give coupon NAME`: gives the contact a coupon, whose terms are taken at this moment.",
	add: "`add to SEGMENT`: makes the contact a member of a manual segment.",
	remove: "`remove from SEGMENT`: ends a membership of a manual segment.",
	set: "`set contact.FIELD = VALUE`: writes a field of the contact.",
	call: "`call ENDPOINT with { … }`: a signed request to an HTTP endpoint of relance.yaml, tried again if it fails.",
	notify: "`notify PEOPLE \"…\"`: tells people of the shop.",
	start: "`start CAMPAIGN`: enters this contact into another campaign.",
	unsubscribe: "`unsubscribe from CHANNEL`: withdraws the consent of the contact for a channel.",
	suppress: "`suppress contact`: sends the contact nothing ever again.",
	wait: "Waits for a time, until a date, or up to a limit for an event.",
	if: "Takes the first branch whose condition is true.",
	split: "A sticky split: each contact takes one arm, by its share. The name is the key, so it stays the same arm.",
	parallel: "Goes through all arms side by side, and goes on when all are done.",
	repeat: "`repeat NAME up to N times [until CONDITION]`: goes through its steps again; the condition is tested before each pass.",
	stop: "Ends the run, wherever it stands; `stop outcome NAME` says how it ended.",
	given: "What a test begins with: rows, members of segments, arms of splits, providers that are down.",
	expect: "What must have happened; each `expect` uses up one happening.",
	starting: "When a test starts; 2026-01-05 at 10:00 in store time if nothing is said.",
	received: "When an event of a test arrives, if that is later than it happened.",
	per: "Of what there is one run: `per cart`, `per order`. In `limit`, the time that it counts in.",
	at: "A time of day: `at 09:00`. In a test, how long after its start.",
	every: "`at most every D`: how long the same contact may not enter again. In `read every day`, how often.",
	or: "True if one side is. Between triggers: either starts a run. Between channels: the next one if the one before cannot reach the contact.",
	and: "True if both sides are. With `or` in one condition, parentheses say which binds first.",
	not: "True if the condition is not.",
	else: "After `if`: when no condition was true. After an effect: when it could not be done. After a wait until a date: when that is unknown or past.",
	where: "A filter in parentheses: `where (order.total > 50 EUR)`.",
	as: "Gives a step, or what happened, a name.",
	was: "The earlier name of something that is deployed, so that runs in flight are found again.",
	with: "What a message or a call is given: `with { headline: \"…\" }`.",
	on: "One way that a wait can end: `on EVENT { … }`, `on timeout { … }`, `on not sent { … }`.",
	timeout: "When nothing of what was awaited happened within the limit.",
	for: "The event that a wait waits for, or how long something counts.",
	from: "Where something comes from: connections of a trigger, the old value of a field, the first day of `active`.",
	to: "The new value of a field, the segment that is added to, or the end of a range.",
	by: "By how much, by which channels, or by which cohort.",
	in: "Whether a value is in a list, or a contact in a segment. Before a zone: `in store time`.",
	until: "Up to and including a day, or the condition that ends a `repeat`.",
	after: "So long after something: an idle time in a trigger, an offset from a date.",
	before: "So long before a date.",
	counted: "`counted for D`: the goal counts until so long after the last message.",
	within: "Only what lies in so long before now.",
	since: "Only what happened since entry, a date, or a field.",
	gathered: "`gathered for D as NAME`: occurrences within that time start one run, which sees them as a list.",
	enters: "When a contact becomes a member of a segment.",
	leaves: "When a contact ceases to be a member of a segment.",
	changes: "When a field changes, `from` a value, `to` a value.",
	rises: "`rises above N`: when a field comes to lie above a value.",
	falls: "`falls below N`: when a field comes to lie below a value.",
	restarting: "`restarting on EVENT`: the timer starts again at each such event, up to the limit.",
	this: "The row that the run is about: the cart of `per cart`.",
	no: "In a trigger: when this has not happened for so long. In a test: none of it.",
	each: "`each item of order delivered`: one run for each row that is part of the row of the event.",
	is: "`is known`, `is unknown`: whether there is a value.",
	known: "There is a value.",
	unknown: "There is no value.",
	has: "Whether a list holds a value: `has X`, `has any [..]`, `has all [..]`.",
	contains: "Whether a text holds another one.",
	starts: "`starts with`: whether a text begins with another one.",
	between: "From a time until another one; the start is included, the end is not.",
	today: "The contact's date of now.",
	now: "The instant of the test.",
	ago: "So long before now: `3d ago`.",
	weekday: "`weekday in [monday to friday]`: which day it is for the contact.",
	local: "`local time between 09:00 and 18:00`: what the clock of the contact says.",
	true: "The value true.",
	false: "The value false.",
	up: "`up to D`: the limit of a wait.",
	most: "`at most every D`: how long the same contact may not enter again.",
	newest: "`newest wins`: a new occurrence ends the live run, as `replaced`.",
	wins: "`newest wins`: a new occurrence ends the live run, as `replaced`.",
	outcome: "How a run ended: completed, exited, goal, replaced, stopped, failed, merged, erased, or a name after `stop outcome`.",
	entry: "`since entry`: since the run began.",
	any: "At least one of them.",
	all: "All of them.",
	store: "`in store time`: by the store's clock.",
	contact: "The contact of the run. `in contact time`: by the contact's clock.",
	time: "`in store time`, `in contact time`: whose clock counts.",
	order: "Of a coupon, `off order`: off the whole order.",
	off: "What a coupon is taken off: `off order`, `off items where (…)`.",
	free: "`free shipping`: what a coupon gives.",
	shipping: "`free shipping`: what a coupon gives.",
	minimum: "The least total of an order for a coupon.",
	valid: "How long a coupon is valid: `valid 14d` from the give, `valid until 2026-12-31`.",
	code: "The code of a coupon: `code \"WINTER-{8}\"` draws eight characters for each contact.",
	shared: "`shared code \"…\"`: one code for all contacts.",
	id: "The id of an event in a test, to send the same one twice.",
	of: "What a row is part of, or which run is meant.",
	run: "A run of a campaign.",
	messages: "`no messages`: nothing was sent.",
	nothing: "`expect nothing else`: nothing happened that no other `expect` speaks of.",
	manual: "The members of the segment are added by campaigns or an import.",
	times: "`up to N times`: how often the steps are repeated at most.",
	evenly: "All arms of the split have the same share.",
	preferred: "The channel that the contact prefers.",
	sent: "`on not sent`: the awaited message could not be sent.",
	pool: "A pool of imported coupon codes, named in relance.yaml.",
	empty: "`given pool NAME empty`: no code is left in a pool.",
	down: "`given email down for 2h`: the provider does not answer, from the start of the test.",
	replies: "`given ENDPOINT replies { status: 500 }`: what an endpoint answers in a test.",
	held: "`given held out`: the contact is in the holdout.",
	out: "`given held out`: the contact is in the holdout.",
	notice: "`expect notice PEOPLE`: people of the shop were told.",
	items: "`off items where (…)`: what a coupon is taken off.",
	many: "`many uses`: a contact may redeem the coupon more than once.",
	uses: "`many uses`: a contact may redeem the coupon more than once.",
	hour: "Of a limit: so many entries an hour.",
	skip: "The message is left out, and its `else` is taken.",
	hold: "The message waits until it may go, `up to` a limit.",
	exit: "The run ends.",
	hours: "`quiet hours`: the time in which contacts are not disturbed.",
	runs: "`live runs`: those in flight when the campaign changes.",
	finish: "Live runs go on as they began.",
	move: "Live runs go on at the same place of the new campaign.",
	started: "Entered only by `start NAME`, the command line or the API.",
	contacts: "`to contacts where (…)`: these contacts enter, and not the one of the event.",
	above: "`rises above N`: when a field comes to lie above a value.",
	below: "`falls below N`: when a field comes to lie below a value.",
	read: "`segment NAME read …`: its members enter once, now, or every day, weekday or month."
};
const UNIT = "A length of the calendar, with a time of day: `3 days at 09:00`. In `every`, how often.";
const DAY = "The next such day whose time is still ahead; in a list, such a day.";
const ALL = new Map([
	...Object.entries(WORDS),
	...unitWords.map((unit) => [unit, UNIT]),
	...weekdayWords.map((day) => [day, DAY])
]);
/** The sentence about a word of the language; undefined for any other. */
const keywordHelp = (word) => ALL.get(word);

// editors/server/features/completion/grammar-walk.ts
/**
* Reads tokens by the grammar as data, in all ways that it allows, and notes what it would take at their end. The parser itself follows
* one way only; conditions that it has beside the grammar are not looked at here, so now and then too much is offered, never too little.
*/
const NOWHERE = /* @__PURE__ */ new Set();
/** What may follow `tokens` where `start` begins before the first of them. Each rule is read once at each place, so it takes no longer than that. */
function expectedNext(start, tokens) {
	const found = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	const take = (type, from, rule) => {
		if (from === tokens.length) found.set(`${rule} ${type.name}`, {
			type,
			rule
		});
		const token = tokens[from];
		return token !== void 0 && tokenMatcher(token, type) ? /* @__PURE__ */ new Set([from + 1]) : NOWHERE;
	};
	const readRule = (rule, from) => {
		const key = `${rule.name} ${from}`;
		const before = known.get(key);
		if (before !== void 0) return before;
		known.set(key, NOWHERE);
		const places = readAll(rule.definition, from, rule.name);
		known.set(key, places);
		return places;
	};
	const readAll = (parts, from, rule) => {
		let places = /* @__PURE__ */ new Set([from]);
		for (const part of parts) places = union([...places].map((place) => read(part, place, rule)));
		return places;
	};
	const readAgain = (parts, first, separator, rule) => {
		const all = new Set(first);
		for (const place of all) {
			const next = separator === void 0 ? /* @__PURE__ */ new Set([place]) : take(separator, place, rule);
			for (const start of next) for (const end of readAll(parts, start, rule)) all.add(end);
		}
		return all;
	};
	const read = (part, from, rule) => {
		if (part instanceof Terminal) return take(part.terminalType, from, rule);
		if (part instanceof NonTerminal) return readRule(part.referencedRule, from);
		if (part instanceof Alternative) return readAll(part.definition, from, rule);
		if (part instanceof Alternation) return union(part.definition.map((one) => read(one, from, rule)));
		if (part instanceof Option) return union([/* @__PURE__ */ new Set([from]), readAll(part.definition, from, rule)]);
		if (part instanceof Repetition) return readAgain(part.definition, /* @__PURE__ */ new Set([from]), void 0, rule);
		if (part instanceof RepetitionMandatory) return readAgain(part.definition, readAll(part.definition, from, rule), void 0, rule);
		if (part instanceof RepetitionWithSeparator) return union([/* @__PURE__ */ new Set([from]), readAgain(part.definition, readAll(part.definition, from, rule), part.separator, rule)]);
		if (part instanceof RepetitionMandatoryWithSeparator) return readAgain(part.definition, readAll(part.definition, from, rule), part.separator, rule);
		throw new Error(`a part of the grammar that is not known: ${part.constructor.name}`);
	};
	readRule(start, 0);
	return [...found.values()];
}
function union(all) {
	const [only] = all;
	return all.length === 1 && only !== void 0 ? only : new Set(all.flatMap((places) => [...places]));
}

// editors/server/features/completion/expected.ts
let rules;
/** Builds the grammar, ahead of the first request. */
function grammarRules() {
	rules ??= createGrammar().parser.getGAstProductions();
	return rules;
}
/** What may follow the tokens of a file; empty where what stands before cannot be read. */
function expectedAfter(tokens) {
	const declaration = tokens.slice(declarationStart(tokens));
	if (declaration.length === 0) return assist("file", []);
	const short = assist("declaration", withoutSiblings(declaration));
	const inside = short.length > 0 ? short : assist("declaration", declaration);
	return isComplete(declaration) ? [...inside, ...assist("file", [])] : inside;
}
function assist(name, tokens) {
	const rule = grammarRules()[name];
	if (rule === void 0) throw new Error(`no rule ${name} in the grammar`);
	return expectedNext(rule, tokens);
}
const DECLARATIONS$1 = /* @__PURE__ */ new Set([
	"campaign",
	"coupon",
	"segment",
	"cohort",
	"test"
]);
const CLOSES = /* @__PURE__ */ new Map([
	[CloseBrace, OpenBrace],
	[CloseParen, OpenParen],
	[CloseBracket, OpenBracket]
]);
const OPENS = new Set(CLOSES.values());
/** The last token that begins a declaration: its word begins a line at the margin, or stands outside of all braces. */
function declarationStart(tokens) {
	const margin = tokens.findLastIndex((token) => isDeclaration(token) && token.startColumn === 1);
	if (margin >= 0) return margin;
	const first = tokens.findIndex(isDeclaration);
	return first < 0 ? 0 : first;
}
function isDeclaration({ tokenType }) {
	return DECLARATIONS$1.has(wordOf(tokenType) ?? "");
}
/** All brackets are closed, so the next declaration may follow. */
function isComplete(tokens) {
	return openBrackets(tokens).length === 0;
}
/** Indexes of brackets that are open at the end. */
function openBrackets(tokens) {
	const open = [];
	for (const [index, { tokenType }] of tokens.entries()) if (OPENS.has(tokenType)) open.push(index);
	else if (CLOSES.has(tokenType)) {
		const match = open.findLastIndex((at) => tokens[at]?.tokenType === CLOSES.get(tokenType));
		if (match >= 0) open.splice(match);
	}
	return open;
}
/** Of each block that is open only the item that leads on: the last one that begins a line no deeper than the others. */
function withoutSiblings(tokens) {
	const braces = openBrackets(tokens).filter((index) => tokens[index]?.tokenType === OpenBrace);
	const kept = [];
	let from = 0;
	for (const brace of [...braces, tokens.length]) {
		kept.push(...tokens.slice(from === 0 ? 0 : itemStart(tokens, from, brace), brace + 1));
		from = brace + 1;
	}
	return kept;
}
function itemStart(tokens, from, until) {
	const starts = tokens.slice(from, until).flatMap((token, index) => {
		const before = tokens[from + index - 1];
		return before !== void 0 && before.startLine !== token.startLine && !CLOSES.has(token.tokenType) ? [from + index] : [];
	});
	const margin = Math.min(...starts.map((index) => tokens[index]?.startColumn ?? 1));
	return starts.findLast((index) => (tokens[index]?.startColumn ?? 1) <= margin) ?? from;
}

// editors/server/features/completion/choices.ts
/** No author writes this. */
const MARK$1 = "zz_relance_cursor";
/** What may be needed behind the mark so that the item around it can be read at all; tried in this order. */
const ENDINGS = [
	"",
	": unknown",
	": 0",
	" = 0",
	" { }",
	" \"x\" { }",
	" 1d { }",
	" == 0 { }",
	" at 09:00",
	".x at 09:00"
];
/** Asks the check. `start` and `end` are those of the word at the cursor. */
function choicesAt({ snapshot, file, text }, start, end) {
	const closing = missingClosers(text, start, end);
	for (const ending of endingsFor(text, start, end)) {
		const marked = `${text.slice(0, start)}${MARK$1}${ending}${closing}${text.slice(end)}`;
		const { diagnostics } = snapshot.checkAlso(new Map([...snapshot.files, [file, marked]]));
		const found = diagnostics.find((one) => marks(one, file, start));
		const choices = found === void 0 ? [] : namesOf(found);
		if (found !== void 0 && choices.length > 0) return {
			choices,
			start: Math.min(start, found.span.start.offset)
		};
	}
}
/** Words are the grammar's business; a finding that knows nothing else is about the mark being none. */
const namesOf = ({ choices = [] }) => choices.filter(({ kind, name }) => kind !== "keyword" && name !== "zz_relance_cursor");
function marks(found, file, start) {
	const { span } = found;
	return namesOf(found).length > 0 && span.file === file && span.start.offset <= start && start < span.end.offset;
}
/** Where more stands behind the word on its line, that is what ends the item. */
function endingsFor(text, start, end) {
	const behind = /^[^\n]*/.exec(text.slice(end))?.[0].trim() ?? "";
	if (behind !== "" && !/^[})\]]/.test(behind)) return [""];
	return text[start - 1] === "\"" ? [""] : ENDINGS;
}
/** Parentheses and square brackets that are open before the word and closed nowhere. */
function missingClosers(text, start, end) {
	const before = tokensOf(text.slice(0, start));
	const opened = openBrackets(before).flatMap((index) => before[index] ?? []);
	const inner = opened.slice(opened.findLastIndex(({ image }) => image === "{") + 1);
	const behind = [...tokensOf(text.slice(end))];
	const closing = [];
	for (const open of inner.reverse()) {
		const closes = open.tokenType === OpenParen ? CloseParen : open.tokenType === OpenBracket ? CloseBracket : CloseBrace;
		const next = behind.findIndex((token) => token.tokenType === closes || token.tokenType === CloseBrace);
		if (behind[next]?.tokenType === closes) behind.splice(0, next + 1);
		else closing.push(closes === CloseParen ? ")" : "]");
	}
	return closing.join("");
}

// editors/server/features/completion/fallback-choices.ts
/** Names that fit behind these tokens. */
function fallbackChoices(snapshot, before) {
	const [second, first] = before.slice(-2).map(({ image }) => image);
	const word = before.length === 1 ? second : first;
	const { partial } = snapshot.checked;
	const channel = CHANNELS.find((one) => one === word);
	if (channel !== void 0) return messages(snapshot, channel);
	switch (word) {
		case "send": return choicesOf(new Set(partial.messages.map(({ name }) => name)), "message");
		case "coupon": return choicesOf(partial.coupons.map(({ name }) => name), "coupon");
		case "campaign":
		case "start":
		case "test": return choicesOf(partial.campaigns.map(({ name }) => name), "campaign");
		case "call": return choicesOf(Object.keys(partial.settings.endpoints), "endpoint");
		case "notify": return choicesOf(Object.keys(partial.settings.people), "people");
		case "tagged": return choicesOf(new Set(partial.campaigns.flatMap(({ tags }) => tags)), "tag");
		case "segment":
		case "enters":
		case "leaves":
		case "in": return choicesOf(partial.segments.map(({ name }) => name), "segment");
		case "when":
		case "unless":
		case "goal":
		case "measure":
		case "on":
		case "for": return events(snapshot);
		default: return [];
	}
}
function messages({ checked }, channel) {
	const names = checked.partial.messages.filter((message) => message.channel === channel).map(({ name }) => name);
	return choicesOf(new Set(names), "message");
}
function events({ checked }) {
	return Object.values(checked.partial.schema.events).flatMap(({ name, short, documentation }) => {
		const more = documentation === void 0 ? {} : { documentation };
		return [name, ...short === void 0 ? [] : [short]].map((one) => ({
			name: one,
			kind: "event",
			...more
		}));
	});
}

// editors/server/features/completion/snippets.ts
/** Places to fill in stand in `‹ ›`: with what stands there at first, or with choices (`‹hold|skip›`); `$0` is where the cursor goes at last. */
const snippet = (rule, label, text) => ({
	word: label.split(/[ ,]/)[0] ?? label,
	rule,
	label,
	text: withStops(text)
});
/** Numbers the places, as the protocol has them. */
function withStops(text) {
	let number = 0;
	return text.replace(/‹([^›]*)›/g, (_, inside) => {
		number += 1;
		if (inside === "") return `$${number}`;
		const choices = inside.split("|");
		const content = choices.length > 1 ? `|${choices.join(",")}|` : `:${inside}`;
		return `\${${number}${content}}`;
	});
}
const DECLARATIONS = [
	snippet("campaign", "campaign …", "campaign ‹name› {\n  once\n  when ‹order placed›\n  then {\n    email ‹message›\n  }\n}\n$0"),
	snippet("coupon", "coupon …", "coupon ‹name› {\n  ‹10%› off order\n  valid ‹14d›\n}\n$0"),
	snippet("segment", "segment … = rule", "segment ‹name› = ‹contact.city› ‹== \"\"›\n$0"),
	snippet("segment", "segment … = manual", "segment ‹name› = manual\n$0"),
	snippet("cohort", "cohort …", "cohort ‹name› { 50% ‹a›  50% ‹b› }\n$0"),
	snippet("test", "test …", "test ‹campaign› \"‹what it shows›\" {\n  given contact { consents: [\"email\"] }\n  at 0d  ‹order placed› { }\n  expect ‹no messages›\n  expect nothing else\n}\n$0")
];
const STEPS = [
	snippet("email", "email …", "email ‹message›"),
	snippet("email", "email … else { }", "email ‹message› else { ‹› }"),
	snippet("sms", "sms …", "sms ‹message›"),
	snippet("send", "send … by", "send ‹message› by ‹preferred› or ‹email›"),
	snippet("give", "give coupon …", "give coupon ‹name› as ‹code›"),
	snippet("add", "add to …", "add to ‹segment›"),
	snippet("remove", "remove from …", "remove from ‹segment›"),
	snippet("set", "set contact.…", "set contact.‹field› = ‹value›"),
	snippet("call", "call … with { }", "call ‹endpoint› with { ‹name›: ‹value› }"),
	snippet("notify", "notify …", "notify ‹people› \"‹text›\""),
	snippet("unsubscribe", "unsubscribe from …", "unsubscribe from ‹email›"),
	snippet("suppress", "suppress contact", "suppress contact"),
	snippet("wait", "wait 3d", "wait ‹3d›"),
	snippet("wait", "wait 3 days at 09:00", "wait ‹3 days› at ‹09:00›"),
	snippet("wait", "wait until …", "wait until ‹monday› at ‹09:00›"),
	snippet("wait", "wait up to … for …", "wait up to ‹7d› for ‹order placed› on timeout { ‹stop› }"),
	snippet("wait", "wait up to … { on … }", "wait up to ‹7d› {\n  on ‹order placed› { ‹› }\n  on timeout { ‹› }\n}"),
	snippet("wait", "wait … restarting on …", "wait ‹1h› up to ‹2d› restarting on ‹this cart updated›"),
	snippet("if", "if … { }", "if ‹condition› {\n  ‹›\n}"),
	snippet("if", "if … else", "if ‹condition› {\n  ‹›\n} else {\n  ‹›\n}"),
	snippet("split", "split … { }", "split ‹name› {\n  50% ‹a› { ‹› }\n  50% ‹b› { ‹› }\n}"),
	snippet("split", "split by …", "split by ‹cohort› {\n  ‹a› { ‹› }\n  ‹b› { ‹› }\n}"),
	snippet("parallel", "parallel { }", "parallel {\n  { ‹› }\n  { ‹› }\n}"),
	snippet("repeat", "repeat … times", "repeat ‹name› up to ‹3› times until ‹purchased› {\n  ‹›\n}"),
	snippet("stop", "stop outcome …", "stop outcome ‹name›")
];
const CLAUSES = [
	snippet("unless", "unless purchased", "unless ‹purchased›"),
	snippet("goal", "goal … counted for", "goal ‹purchased› counted for ‹7d›"),
	snippet("when", "when …", "when ‹order placed›"),
	snippet("then", "then { }", "then {\n  $0\n}"),
	snippet("quietHours", "quiet hours …", "quiet hours ‹22:00› to ‹08:00› ‹hold|skip›"),
	snippet("liveRuns", "live runs …", "live runs ‹finish|move|stop›"),
	snippet("capped", "capped …", "capped ‹skip|hold|exit›"),
	snippet("active", "active from … until …", "active from ‹2026-12-01› until ‹2026-12-31›"),
	snippet("limit", "limit … per day", "limit ‹5000› per ‹day|hour›"),
	snippet("holdout", "holdout 10%", "holdout ‹10%›"),
	snippet("measure", "measure … for …", "measure ‹purchased› for ‹14d›"),
	snippet("priority", "priority 1..5", "priority ‹1|2|3|4|5›"),
	snippet("repeatable", "repeatable per …", "repeatable per ‹cart›")
];
/** All snippets. */
const SNIPPETS = [
	...DECLARATIONS,
	...STEPS,
	...CLAUSES
];

// editors/server/features/completion/literals.ts
const one = (label, text, detail) => ({
	label,
	text: withStops(text),
	detail
});
/** Examples of a literal of this type; `currency` is the store's, `today` its date. */
function literalChoices(type, currency, today) {
	switch (type) {
		case DurationPart: return [
			one("1h", "‹1h›", "an exact duration"),
			one("3d", "‹3d›", "an exact duration"),
			one("2w", "‹2w›", "an exact duration")
		];
		case Percent: return [one("10%", "‹10%›", "a percentage")];
		case Money: return [one(`10 ${currency}`, `‹10› ${currency}`, "an amount of money")];
		case TimeText: return [one("09:00", "‹09:00›", "a time of day")];
		case DateText: return [one(today, `‹${today}›`, "a date")];
		case Comparison: return [
			"==",
			"!=",
			"<",
			"<=",
			">",
			">="
		].map((sign) => one(sign, sign, "a comparison"));
		case Text: return [one("\"…\"", "\"‹›\"", "a text")];
		default: return [];
	}
}

// editors/server/features/completion/text-values.ts
/** The values that a text may have behind these tokens; empty where any text will do. */
function textValues(snapshot, before) {
	if (before.at(-1)?.tokenType === word("in") && before.at(-2)?.image !== "not" && !fieldBefore(before.slice(0, -1))) return timeZones();
	const field = comparedField(before);
	return field === void 0 ? [] : valuesOf$1(snapshot, field);
}
const LEADS = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"has",
	"any",
	"all",
	"in",
	"not",
	"[",
	",",
	":",
	"to",
	"from"
]);
/** `contact.consents` of `contact.consents has any ["email", `. */
function comparedField(tokens) {
	let index = tokens.length - 1;
	while (index >= 0 && (LEADS.has(tokens[index]?.image ?? "") || tokens[index]?.tokenType.name === "Text")) index -= 1;
	return index < tokens.length - 1 ? fieldBefore(tokens.slice(0, index + 1)) : void 0;
}
/** The last name of a path, with the one before its dot: `contact.consents`; in a record its key alone. */
function fieldBefore(tokens) {
	const [row, dot, field] = tokens.slice(-3);
	if (dot?.image === "." && row !== void 0 && field !== void 0) return `${row.image}.${field.image}`;
	return tokens.at(-1)?.tokenType.name === "Name" ? tokens.at(-1)?.image : void 0;
}
function valuesOf$1({ checked }, field) {
	const { campaigns } = checked.partial;
	switch (field.split(".").at(-1)) {
		case "consents":
		case "preferred_channel":
		case "channel": return CHANNELS;
		case "tags": return field === "contact.tags" ? [] : [...new Set(campaigns.flatMap(({ tags }) => tags))];
		case "campaign": return campaigns.map((campaign) => campaign.name);
		case "time_zone": return timeZones();
		case "outcome": return [
			"completed",
			"exited",
			"goal",
			"replaced",
			"stopped",
			"failed",
			"merged",
			"erased"
		];
		default: return [];
	}
}

// editors/server/features/completion/campaign-completion.ts
/** Completion in campaigns: words that the grammar takes, names that the check would know, literals and snippets. */
/** What may stand at a place of a campaign file. `now` is an instant, ms. */
function campaignCompletion(place, now) {
	const { text, offset } = place;
	if (commentsOf(text).some(({ start, end }) => start < offset && offset <= end)) return [];
	const inText = tokensOf(text).find((token) => isText(token.tokenType) && token.startOffset < offset && offset < endOfText(token));
	if (inText !== void 0) return textItems(place, inText.startOffset);
	const { start, end } = wordAt(text, offset);
	if (/\d/.test(text[start] ?? "") && start < offset) return [];
	const before = tokensOf(text.slice(0, start));
	const afterDot = before.at(-1)?.image === ".";
	const expected = afterDot ? [] : expectedAfter(before);
	return [
		...nameItems(place, start, end, expected, afterDot),
		...wordItems(place, start, expected),
		...literalItems(place, start, expected, now)
	];
}
const isText = (type) => type === Text || type === UnclosedText;
/** An open text goes on to the end of its line, a closed one ends before its quote. */
function endOfText(token) {
	return token.tokenType === UnclosedText ? endOf$1(token) + 1 : endOf$1(token);
}
function textItems(place, quote) {
	const range = ranges(place.file, place.text)(quote + 1, place.offset);
	return textValues(place.snapshot, tokensOf(place.text.slice(0, quote))).map((label) => ({
		label,
		kind: import_api.CompletionItemKind.EnumMember,
		textEdit: {
			range,
			newText: label
		}
	}));
}
function nameItems(place, start, end, expected, afterDot) {
	if (!(afterDot || expected.length === 0 || expected.some(({ type }) => type === Name || type === EventWord)) || declaresName(place.text.slice(0, start))) return [];
	const known = choicesAt(place, start, end) ?? {
		choices: fallbackChoices(place.snapshot, tokensOf(place.text.slice(0, start))),
		start
	};
	const range = ranges(place.file, place.text)(known.start, place.offset);
	return known.choices.map((choice) => ({
		label: choice.name,
		kind: KINDS$2[choice.kind],
		sortText: `1${choice.name}`,
		filterText: choice.name,
		...choice.detail === void 0 ? {} : { detail: choice.detail },
		...choice.documentation === void 0 ? {} : { documentation: choice.documentation },
		textEdit: {
			range,
			newText: choice.name
		}
	}));
}
/** The author makes a new name here. */
function declaresName(before) {
	return /(?:^|\s)(?:campaign|coupon|segment|cohort|as|was|outcome)\s+$/.test(before) && !/\b(?:give|expect|in|with)\s+(?:coupon|campaign)\s+$/.test(before) && !/\bwhen\s+(?:[^\n]*\bor\s+)?segment\s+$/.test(before) && !/\bexpect\s+outcome\s+$/.test(before);
}
/** The words that a token may be, with the rule that it would be part of. */
function eachWord({ type, rule }) {
	const word = wordOf(type);
	return (type === UnitWord ? unitWords : type === WeekdayWord ? weekdayWords : word === void 0 ? [] : [word]).map((one) => ({
		word: one,
		rule
	}));
}
function wordItems(place, start, expected) {
	const range = ranges(place.file, place.text)(start, place.offset);
	return [...Map.groupBy(expected.flatMap(eachWord), ({ word }) => word)].flatMap(([word, places]) => {
		const documentation = keywordHelp(word);
		const common = { ...documentation === void 0 ? {} : { documentation } };
		return [{
			label: word,
			kind: import_api.CompletionItemKind.Keyword,
			sortText: `2${word}`,
			textEdit: {
				range,
				newText: word
			},
			...common
		}, ...SNIPPETS.filter((one) => one.word === word && places.some(({ rule }) => rule === one.rule)).map(({ label, text }) => ({
			label,
			kind: import_api.CompletionItemKind.Snippet,
			sortText: `3${word}`,
			filterText: label,
			insertTextFormat: import_api.InsertTextFormat.Snippet,
			textEdit: {
				range,
				newText: text
			},
			...common
		}))];
	});
}
function literalItems(place, start, expected, now) {
	const range = ranges(place.file, place.text)(start, place.offset);
	const { currency } = place.snapshot.checked.partial.settings.store;
	const today = new Date(now).toISOString().slice(0, 10);
	return [...new Set(expected.map(({ type }) => type))].flatMap((type) => literalChoices(type, currency, today).map(({ label, text, detail }) => ({
		label,
		detail,
		kind: import_api.CompletionItemKind.Value,
		sortText: `4${label}`,
		insertTextFormat: import_api.InsertTextFormat.Snippet,
		textEdit: {
			range,
			newText: text
		}
	})));
}
const KINDS$2 = {
	keyword: import_api.CompletionItemKind.Keyword,
	entity: import_api.CompletionItemKind.Struct,
	field: import_api.CompletionItemKind.Field,
	event: import_api.CompletionItemKind.Event,
	collection: import_api.CompletionItemKind.Property,
	function: import_api.CompletionItemKind.Function,
	message: import_api.CompletionItemKind.File,
	coupon: import_api.CompletionItemKind.Constant,
	segment: import_api.CompletionItemKind.Interface,
	cohort: import_api.CompletionItemKind.Enum,
	campaign: import_api.CompletionItemKind.Class,
	label: import_api.CompletionItemKind.Reference,
	binding: import_api.CompletionItemKind.Variable,
	argument: import_api.CompletionItemKind.Property,
	endpoint: import_api.CompletionItemKind.Module,
	people: import_api.CompletionItemKind.Module,
	pool: import_api.CompletionItemKind.Module,
	connection: import_api.CompletionItemKind.Module,
	tag: import_api.CompletionItemKind.EnumMember,
	outcome: import_api.CompletionItemKind.EnumMember,
	row: import_api.CompletionItemKind.Variable,
	value: import_api.CompletionItemKind.Value
};

// editors/server/knowledge/liquid.ts
const help = (example, says) => ({
	example,
	says
});
/** Tags. Those that end a block are known by the tag that begins it. */
const TAGS = {
	if: help("{% if contact.first_name %}…{% endif %}", "Prints what stands inside if the condition is true."),
	elsif: help("{% elsif CONDITION %}", "The next condition, if none before it was true."),
	else: help("{% else %}", "What is printed otherwise."),
	unless: help("{% unless contact.first_name %}…{% endunless %}", "Prints what stands inside unless the condition is true."),
	case: help("{% case contact.locale %}{% when \"fr\" %}…{% endcase %}", "Prints what stands behind the value that fits."),
	when: help("{% when \"fr\", \"be\" %}", "One value of a `case`, or several."),
	for: help("{% for item in cart.items limit: 3 %}…{% endfor %}", "Prints what stands inside once for each row."),
	tablerow: help("{% tablerow item in cart.items cols: 2 %}…{% endtablerow %}", "Prints rows as cells of a table."),
	assign: help("{% assign name = contact.first_name | default: \"you\" %}", "Gives a value a name."),
	capture: help("{% capture greeting %}…{% endcapture %}", "Gives what stands inside a name."),
	comment: help("{% comment %}…{% endcomment %}", "Prints nothing."),
	raw: help("{% raw %}…{% endraw %}", "Prints what stands inside as it is."),
	cycle: help("{% cycle \"odd\", \"even\" %}", "Prints the next of its values each time."),
	break: help("{% break %}", "Ends the loop."),
	continue: help("{% continue %}", "Goes on with the next row."),
	echo: help("{% echo contact.first_name %}", "Prints a value."),
	cart_block: help("{% cart_block max: 3, show: \"image,name,price\", button: \"Finish my order\" %}", "The lines of the cart as a table, with a button to the cart. Shows only what was imported."),
	products: help("{% products … %}", "Products as a table.")
};
/** The filters that messages need most. */
const FILTERS = {
	money: help("{{ 12.5 | money }}", "An amount in the store's currency. Fields of money print so by themselves."),
	date: help("{{ code.valid_until | date: \"full\" }}", "A date: short, medium, long or full. Dates print long by themselves."),
	default: help("{{ contact.first_name | default: \"you\" }}", "Another value where there is none."),
	upcase: help("{{ name | upcase }}", "In capitals."),
	downcase: help("{{ name | downcase }}", "In small letters."),
	capitalize: help("{{ name | capitalize }}", "With a capital first."),
	truncate: help("{{ product.name | truncate: 40 }}", "At most so many characters."),
	size: help("{{ cart.items | size }}", "How many rows or characters there are."),
	first: help("{{ cart.items | first }}", "The first of a list."),
	last: help("{{ cart.items | last }}", "The last of a list."),
	join: help("{{ contact.tags | join: \", \" }}", "A list as one text."),
	map: help("{{ cart.items | map: \"name\" }}", "One field of each row."),
	where: help("{{ cart.items | where: \"quantity\", 1 }}", "Only the rows with this value."),
	sort: help("{{ cart.items | sort: \"price\" }}", "In order of a field."),
	reverse: help("{{ cart.items | reverse }}", "In the other order."),
	round: help("{{ 12.345 | round: 2 }}", "With so many digits behind the point."),
	plus: help("{{ 1 | plus: 2 }}", "The sum."),
	minus: help("{{ 3 | minus: 2 }}", "The difference."),
	times: help("{{ 3 | times: 2 }}", "The product."),
	divided_by: help("{{ 6 | divided_by: 2 }}", "The quotient."),
	replace: help("{{ name | replace: \"a\", \"b\" }}", "With one text in place of another."),
	split: help("{{ \"a,b\" | split: \",\" }}", "A text as a list."),
	strip: help("{{ name | strip }}", "Without space at its ends."),
	url_encode: help("{{ name | url_encode }}", "As part of an address."),
	escape: help("{{ name | escape }}", "With the signs of HTML escaped; what is printed in an e-mail is so by itself.")
};
const own$1 = (all, name) => Object.hasOwn(all, name) ? all[name] : void 0;
/** What a tag does; of `endfor` what `for` does. */
const tagHelp = (name) => own$1(TAGS, name) ?? own$1(TAGS, name.replace(/^end/, ""));
/** What a filter does. */
const filterHelp = (name) => own$1(FILTERS, name);

// editors/server/features/completion/template-completion.ts
/** Completion inside of Liquid: names in scope and their fields, filters, tags and their arguments. */
/** What may stand at a place in Liquid; undefined outside of it. */
function templateCompletion(place) {
	const { snapshot, file, text, offset } = place;
	const part = scanLiquid(text).find(({ innerStart, innerEnd, closed, end }) => innerStart <= offset && offset <= (closed ? innerEnd : end));
	if (part === void 0) return void 0;
	const { start } = wordAt(text, offset);
	const before = liquidTokens(text, part.innerStart, start);
	const range = ranges(file, text)(start, offset);
	return itemsAt(text, part, before, settingOf(snapshot, file)).map(({ text: newText, ...item }) => ({
		...item,
		textEdit: {
			range,
			newText: newText ?? item.label
		}
	}));
}
function itemsAt(text, part, before, setting) {
	const last = before.at(-1);
	if (last?.text === "|") return filterItems();
	if (part.kind === "tag" && before.length === 0) return tagItems(openBlocks(text.slice(0, part.start)));
	if (last?.text === ".") return fieldItems(text, part, before, setting);
	if (before.length === 1 && [
		"for",
		"tablerow",
		"assign",
		"capture"
	].includes(last?.text ?? "")) return [];
	if (before.length === 2 && ["for", "tablerow"].includes(before[0]?.text ?? "")) return [{
		label: "in",
		kind: import_api.CompletionItemKind.Keyword
	}];
	const { scope } = readTemplate(text, setting, part.start);
	return [...scope].map(([label, type]) => typedItem(label, type, import_api.CompletionItemKind.Variable));
}
function typedItem(label, type, kind) {
	return {
		label,
		kind,
		detail: describeType(type)
	};
}
function fieldItems(text, part, before, setting) {
	const [root, ...fields] = pathBefore(before);
	const { scope } = readTemplate(text, setting, part.start);
	let type = root === void 0 ? void 0 : scope.get(root);
	for (const field of fields) {
		const known = type === void 0 ? {} : fieldsOf(type, setting.schema);
		type = Object.hasOwn(known, field) ? known[field] : void 0;
	}
	const below = type === void 0 ? {} : fieldsOf(type, setting.schema);
	return Object.entries(below).map(([name, of]) => typedItem(name, of, import_api.CompletionItemKind.Field));
}
/** The names before the last dot: `cart.items.` is `cart`, `items`. */
function pathBefore(tokens) {
	const names = [];
	for (let index = tokens.length - 1; index > 0 && tokens[index]?.text === "."; index -= 2) {
		const name = tokens[index - 1];
		if (name?.kind !== "name") return [];
		names.unshift(name.text);
	}
	return names;
}
let known;
/** The filters and tags of the engine that sends; it cannot offer what would be refused. */
function engineNames() {
	const engine = known === void 0 ? createLiquidEngine("html") : void 0;
	known ??= {
		filters: Object.keys(engine?.filters ?? {}),
		tags: Object.keys(engine?.tags ?? {})
	};
	return known;
}
function filterItems() {
	return engineNames().filters.filter((name) => /^[a-z]\w*$/.test(name)).map((label) => {
		const help = filterHelp(label);
		const sortText = `${Object.hasOwn(FILTERS, label) ? 0 : 1}${label}`;
		return {
			label,
			kind: import_api.CompletionItemKind.Function,
			sortText,
			...help && {
				documentation: help.says,
				detail: help.example
			}
		};
	});
}
const BLOCKS = /* @__PURE__ */ new Set([
	"if",
	"unless",
	"case",
	"for",
	"tablerow",
	"capture",
	"comment",
	"raw"
]);
/** Blocks that are open at the end of a text, the innermost last. */
function openBlocks(text) {
	const open = [];
	for (const part of scanLiquid(text)) {
		const tag = part.kind === "tag" ? liquidTokens(text, part.innerStart, part.innerEnd)[0]?.text ?? "" : "";
		if (BLOCKS.has(tag)) open.push(tag);
		else if (tag.startsWith("end")) open.splice(Math.max(0, open.lastIndexOf(tag.slice(3))));
	}
	return open;
}
function tagItems(open) {
	const innermost = open.at(-1);
	const closing = innermost === void 0 ? [] : [`end${innermost}`, ...{
		if: ["elsif", "else"],
		unless: ["elsif", "else"],
		case: ["when", "else"],
		for: ["else"]
	}[innermost] ?? []];
	return [...closing, ...engineNames().tags.filter((tag) => tag !== "#")].map((label, index) => {
		const help = tagHelp(label);
		const ours = Object.hasOwn(BUILT_IN_TAGS, label);
		const example = ours && help !== void 0 ? help.example.replace(/^\{%\s*|\s*%\}$/g, "") : void 0;
		return {
			label,
			kind: import_api.CompletionItemKind.Keyword,
			sortText: `${index < closing.length ? 0 : ours ? 1 : 2}${label}`,
			insertTextFormat: import_api.InsertTextFormat.PlainText,
			...example === void 0 ? {} : { text: example },
			...help && {
				documentation: help.says,
				detail: help.example
			}
		};
	});
}

// editors/server/yaml/schema-walk.ts
/** Walks a JSON Schema along a path of a document: what may stand there, and what is said about it. */
/** The JSON Schema of the YAML in a file; undefined where it has none. */
function schemaOfFile(file) {
	const kind = kindOf(file);
	if (kind === "settings") return RELANCE_YAML_SCHEMA;
	if (kind === "schema") return SCHEMA_YAML_SCHEMA;
	const name = readFileName(file);
	return name.kind === "message" ? objectOf(MESSAGE_SCHEMAS[name.channel]) : void 0;
}
/** The part of a schema about the value at a path; undefined where it says nothing. */
function partAt(schema, path) {
	let part = schema;
	for (const key of path) {
		part = part && childOf(part, key);
		if (part === void 0) return void 0;
	}
	return part;
}
function childOf(part, key) {
	const properties = objectOf(part.properties);
	const named = Object.hasOwn(properties, String(key)) ? properties[String(key)] : void 0;
	const child = typeof key === "number" ? part.items ?? named : named ?? part.additionalProperties;
	return typeof child === "object" && child !== null ? objectOf(child) : void 0;
}
/** The keys that may stand in a mapping, with what is said about each. */
function keysOf(part) {
	const required = Array.isArray(part.required) ? part.required : [];
	return Object.entries(objectOf(part.properties)).map(([key, child]) => ({
		key,
		part: objectOf(child),
		required: required.includes(key)
	}));
}
/** The values that a schema lists: of an `enum`, a `const` or a truth value. */
function valuesOf(part) {
	if (Array.isArray(part.enum)) return part.enum.map(String);
	if (part.const !== void 0) return [String(part.const)];
	return part.type === "boolean" ? ["true", "false"] : [];
}
/** What is said about a part. */
const descriptionOf = ({ description }) => typeof description === "string" ? description : void 0;

// editors/server/yaml/yaml-place.ts
var import_dist = require_dist();
const MARK = "relance_cursor_mark";
/** The place where the word from `start` to `end` stands; undefined where there is none, such as in a comment. */
function yamlPlaceAt(text, start, end) {
	const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
	if (/(^|\s)#/.test(line)) return void 0;
	const behind = /^[^\n]*/.exec(text.slice(end))?.[0] ?? "";
	const asKey = /^\s*(-\s+)*$/.test(line) || /[{,]\s*$/.test(line);
	const colon = /^\s*:/.test(behind);
	const marks = asKey && !colon ? [`${MARK}: x`, MARK] : [MARK];
	for (const mark of marks) {
		const found = placeIn((0, import_dist.parseDocument)(text.slice(0, start) + mark + text.slice(end), {
			prettyErrors: false,
			stringKeys: true
		}));
		if (found !== void 0) return found;
	}
}
function placeIn(document) {
	return search(document.contents, []);
}
function search(node, path) {
	if ((0, import_dist.isScalar)(node)) return node.value === MARK ? {
		kind: "value",
		path,
		beside: []
	} : void 0;
	if ((0, import_dist.isSeq)(node)) return firstOf(node.items, (item, index) => search(item, [...path, index]));
	if (!(0, import_dist.isMap)(node)) return void 0;
	const pairs = node.items.filter((pair) => (0, import_dist.isPair)(pair));
	if (pairs.some((pair) => keyOf(pair) === MARK)) return {
		kind: "key",
		path,
		beside: pairs.map(keyOf).filter((key) => key !== MARK)
	};
	return firstOf(pairs, (pair) => search(pair.value, [...path, keyOf(pair)]));
}
const keyOf = (pair) => (0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "";
function firstOf(items, find) {
	for (const [index, item] of items.entries()) {
		const found = find(item, index);
		if (found !== void 0) return found;
	}
}
/** The path of the key or value at an offset of a document as it is. */
function yamlPathAt(text, offset) {
	return covering((0, import_dist.parseDocument)(text, {
		prettyErrors: false,
		stringKeys: true
	}).contents, [], offset);
}
function covering(node, path, offset) {
	if ((0, import_dist.isSeq)(node)) return firstOf(node.items, (item, index) => covering(item, [...path, index], offset));
	if ((0, import_dist.isMap)(node)) return firstOf(node.items.filter((pair) => (0, import_dist.isPair)(pair)), (pair) => covered(pair.key, [...path, keyOf(pair)], offset) ?? covering(pair.value, [...path, keyOf(pair)], offset));
	return covered(node, path, offset);
}
function covered(node, path, offset) {
	const range = (0, import_dist.isNode)(node) ? node.range : void 0;
	return range && range[0] <= offset && offset <= range[1] ? {
		path,
		start: range[0],
		end: range[1]
	} : void 0;
}

// editors/server/templates/front-matter.ts
/** The YAML of a message file, also while its second `---` is not written yet (then up to the first empty line); undefined where it has none. */
function frontMatterOf(file, text) {
	if (/\.ya?ml$/.test(file)) return {
		start: 0,
		end: text.length,
		body: text.length
	};
	const open = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
	if (open === void 0) return void 0;
	const rest = text.slice(open.length);
	const close = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
	if (close !== null) {
		const end = open.length + close.index;
		return {
			start: open.length,
			end,
			body: end + close[0].length
		};
	}
	const blank = /^[ \t]*\r?\n/m.exec(rest);
	const end = blank === null ? text.length : open.length + blank.index;
	return {
		start: open.length,
		end,
		body: end
	};
}

// editors/server/yaml/yaml-text.ts
/** The YAML around an offset of a file; undefined where none stands there. */
function yamlAround(file, text, offset) {
	const kind = kindOf(file);
	if (kind === "settings" || kind === "schema") return {
		text,
		start: 0
	};
	const part = kind === "message" ? frontMatterOf(file, text) : void 0;
	return part !== void 0 && part.start <= offset && offset <= part.end ? {
		text: text.slice(part.start, part.end),
		start: part.start
	} : void 0;
}

// editors/server/features/completion/yaml-completion.ts
/** Completion of YAML: keys and values that the JSON Schemas name, and names of tables and zones where they belong. */
/** What may stand at a place of a YAML file. */
function yamlCompletion({ snapshot, file, text, offset }) {
	const yaml = yamlAround(file, text, offset);
	const schema = schemaOfFile(file);
	if (yaml === void 0 || schema === void 0) return [];
	const { start } = wordAt(text, offset);
	const place = yamlPlaceAt(yaml.text, start - yaml.start, offset - yaml.start);
	const part = place && partAt(schema, place.path);
	if (place === void 0) return [];
	const range = ranges(file, text)(start, offset);
	return (place.kind === "key" ? keyItems(part, place.beside) : valueItems(snapshot, part, place.path)).map(({ text: newText, ...item }) => ({
		...item,
		textEdit: {
			range,
			newText: newText ?? item.label
		}
	}));
}
function keyItems(part, beside) {
	return (part === void 0 ? [] : keysOf(part).filter(({ key }) => !beside.includes(key))).map(({ key, part: child, required }) => {
		const documentation = descriptionOf(child);
		return {
			label: key,
			kind: import_api.CompletionItemKind.Property,
			text: child.type === "object" || child.type === "array" ? `${key}:` : `${key}: `,
			sortText: `${required ? 0 : 1}${key}`,
			...required ? { detail: "required" } : {},
			...documentation === void 0 ? {} : { documentation }
		};
	});
}
function valueItems(snapshot, part, path) {
	const listed = part === void 0 ? [] : valuesOf(part).map((label) => ({
		label,
		kind: import_api.CompletionItemKind.EnumMember
	}));
	return listed.length > 0 ? listed : namedValues(snapshot, path);
}
/** Values that are names: of tables, types, zones and tags. */
function namedValues({ checked }, path) {
	const { schema, campaigns } = checked.partial;
	const [first, second] = path;
	const last = path.at(-1);
	const items = (labels, kind) => [...labels].map((label) => ({
		label,
		kind
	}));
	const types = () => [...items(scalarNames(), import_api.CompletionItemKind.TypeParameter), ...items(Object.keys(schema.entities), import_api.CompletionItemKind.Struct)];
	if (first === "modules") return items(optionalEntities(), import_api.CompletionItemKind.Struct);
	if (first === "store" && second === "time_zone") return items(timeZones(), import_api.CompletionItemKind.Value);
	if (first === "needs") return [...types(), ...items(["coupon"], import_api.CompletionItemKind.Struct)];
	if (last === "tagged" || path.includes("except")) return items(new Set(campaigns.flatMap(({ tags }) => tags)), import_api.CompletionItemKind.Value);
	if (last === "about" || last === "entity") return items(Object.keys(schema.entities), import_api.CompletionItemKind.Struct);
	return path.at(-2) === "fields" || last === "type" ? types() : [];
}

// editors/server/features/completion/completion.ts
/** What may stand at a place. `now` is an instant, ms. */
function completion(place, now) {
	const kind = kindOf(place.file);
	if (kind === "campaign") return campaignCompletion(place, now);
	return (kind === "message" ? templateCompletion(place) : void 0) ?? yamlCompletion(place);
}
/** Completion at every position. */
const completionFeature = placeFeature(import_api.CompletionRequest.type, { completionProvider: { triggerCharacters: [
	".",
	"\"",
	"{",
	"|",
	"%",
	":"
] } }, [], (place, _params, host) => completion(place, host.now()));

// editors/server/features/definition.ts
/** Where the name at a place is declared: in campaigns, in YAML, or as the files of a message. */
function definition({ snapshot, file, offset }) {
	const use = nameAt(snapshot, file, offset);
	return use === void 0 ? [] : declarationLocations(snapshot, use.target);
}
/** The places where something is declared; those of a message are the beginnings of its files. */
function declarationLocations(snapshot, target) {
	return declarationsOf(snapshot, target).map(({ span }) => locationOf(snapshot, span));
}
/** Go to definition. */
const definitionFeature = placeFeature(import_api.DefinitionRequest.type, { definitionProvider: true }, [], definition);

// editors/server/features/document-links.ts
/** Names of messages lead to their files: the variant without a language first. */
function documentLinks({ snapshot, file }) {
	const { messages } = snapshot.checked.partial;
	return snapshot.checked.uses.in(file).flatMap(({ span, target }) => {
		if (target.kind !== "message") return [];
		const variants = messages.filter(({ name }) => name === target.name);
		const variant = variants.find(({ locale }) => locale === void 0) ?? variants[0];
		return variant === void 0 ? [] : [{
			range: rangeOf(span),
			target: snapshot.uriOf(variant.file),
			tooltip: variant.file
		}];
	});
}
/** Links to files. */
const documentLinksFeature = fileFeature(import_api.DocumentLinkRequest.type, { documentLinkProvider: {} }, [], documentLinks);

// editors/server/features/document-symbols.ts
const KINDS$1 = {
	campaign: import_api.SymbolKind.Class,
	coupon: import_api.SymbolKind.Constant,
	segment: import_api.SymbolKind.Interface,
	cohort: import_api.SymbolKind.Enum,
	test: import_api.SymbolKind.Method
};
/** The outline of a file: declarations, and the steps of campaigns in their blocks. */
function documentSymbols(place) {
	return (treeOf(place)?.declarations ?? []).map((node) => ({
		name: nameOf(node),
		detail: node.kind,
		kind: KINDS$1[node.kind],
		range: rangeOf(node.span),
		selectionRange: rangeOf(node.kind === "test" ? node.title.span : node.name.span),
		children: childrenOf(node, place.text)
	}));
}
/** What a declaration is called in lists. */
function nameOf(node) {
	return node.kind === "test" ? `${node.campaign.text}: ${node.title.text}` : node.name.text;
}
function childrenOf(node, text) {
	if (node.kind === "campaign") {
		const top = new Set(stepsOf(node).flatMap((step) => blocksOf(step).flatMap(({ steps }) => steps)));
		return stepsOf(node).filter((step) => !top.has(step)).map((step) => stepSymbol(step, text));
	}
	if (node.kind === "cohort") return node.arms.map((arm) => symbol(`${arm.percent}% ${arm.name.text}`, import_api.SymbolKind.EnumMember, arm.span));
	return [];
}
function stepSymbol(step, text) {
	const blocks = blocksOf(step).filter(({ steps }) => steps.length > 0);
	const children = blocks.flatMap(({ title, steps, span }) => {
		const inner = steps.map((one) => stepSymbol(one, text));
		return span === void 0 || blocks.length === 1 ? inner : [symbol(title, import_api.SymbolKind.Namespace, span, inner)];
	});
	return symbol(headOf(step, text), blocks.length > 0 ? import_api.SymbolKind.Operator : import_api.SymbolKind.Event, step.span, children);
}
/** The first line of a step, without what stands in its braces. */
function headOf(step, text) {
	return (text.slice(step.span.start.offset, step.span.end.offset).split(/\r?\n/, 1)[0] ?? "").replace(/\s*\{(?!\{).*$/, "").trim();
}
function symbol(name, kind, span, children = []) {
	const range = rangeOf(span);
	return {
		name,
		kind,
		range,
		selectionRange: {
			start: range.start,
			end: range.start
		},
		children
	};
}
/** Outline of a file. */
const documentSymbolsFeature = fileFeature(import_api.DocumentSymbolRequest.type, { documentSymbolProvider: true }, [], documentSymbols);

// editors/server/features/folding.ts
/** What can be folded: blocks in braces, comments of several lines; in messages the front matter. */
function folding({ file, text }) {
	if (kindOf(file) === "campaign") return [...blocks(text), ...comments(file, text)];
	const part = kindOf(file) === "message" && !/\.ya?ml$/.test(file) ? frontMatterOf(file, text) : void 0;
	if (part === void 0) return [];
	return [{
		startLine: 0,
		endLine: ranges(file, text)(part.end, part.end).start.line,
		kind: import_api.FoldingRangeKind.Region
	}];
}
function blocks(text) {
	const open = [];
	return tokensOf(text).flatMap((token) => {
		const line = (token.startLine ?? 1) - 1;
		if (token.tokenType === OpenBrace) open.push(line);
		if (token.tokenType !== CloseBrace) return [];
		const startLine = open.pop();
		return startLine === void 0 || line - 1 <= startLine ? [] : [{
			startLine,
			endLine: line - 1
		}];
	});
}
function comments(file, text) {
	const rangeAt = ranges(file, text);
	const found = [];
	for (const { start, end } of commentsOf(text)) {
		const { line } = rangeAt(start, end).start;
		const last = found.at(-1);
		if (last !== void 0 && last.endLine === line - 1) found.splice(-1, 1, {
			...last,
			endLine: line
		});
		else found.push({
			startLine: line,
			endLine: line,
			kind: import_api.FoldingRangeKind.Comment
		});
	}
	return found.filter(({ startLine, endLine }) => endLine > startLine);
}
/** Folding of blocks. */
const foldingFeature = fileFeature(import_api.FoldingRangeRequest.type, { foldingRangeProvider: true }, [], folding);

// editors/server/features/changed-lines.ts
/** Beyond this many pairs of lines the table of the comparison would be larger than its use. */
const MOST_PAIRS = 4e6;
/** The least stretches of lines that make `after` of `before`: a cursor elsewhere stays where it is. */
function changedLines(before, after) {
	const old = linesOf(before);
	const fresh = linesOf(after);
	let head = 0;
	while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
	let tail = 0;
	while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
	const middle = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
	const starts = offsetsOf(old);
	return hunks(...middle).map(({ from, until, lines }) => ({
		start: starts[head + from] ?? before.length,
		end: starts[head + until] ?? before.length,
		text: lines.join("")
	}));
}
const linesOf = (text) => text.split(/(?<=\n)/);
function offsetsOf(lines) {
	let offset = 0;
	return lines.map((line) => {
		const start = offset;
		offset += line.length;
		return start;
	});
}
function hunks(old, fresh) {
	if (old.length === 0 && fresh.length === 0) return [];
	if (old.length * fresh.length > MOST_PAIRS) return [{
		from: 0,
		until: old.length,
		lines: fresh
	}];
	const kept = commonLines(old, fresh);
	const found = [];
	let from = 0;
	let next = 0;
	for (const [a, b] of [...kept, [old.length, fresh.length]]) {
		if (a > from || b > next) found.push({
			from,
			until: a,
			lines: fresh.slice(next, b)
		});
		from = a + 1;
		next = b + 1;
	}
	return found;
}
/** Pairs of lines of a longest common subsequence, by the textbook table. */
function commonLines(old, fresh) {
	const width = fresh.length + 1;
	const longest = new Uint32Array((old.length + 1) * width);
	const at = (a, b) => longest[a * width + b] ?? 0;
	for (let a = old.length - 1; a >= 0; a -= 1) for (let b = fresh.length - 1; b >= 0; b -= 1) longest[a * width + b] = old[a] === fresh[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
	const pairs = [];
	for (let a = 0, b = 0; a < old.length && b < fresh.length;) if (old[a] === fresh[b]) pairs.push([a++, b++]);
	else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
	else b += 1;
	return pairs;
}

// editors/server/features/formatting.ts
/** The changes that bring a file into its layout, or those of them that touch a stretch of it. None where the file cannot be read. */
function formatting({ file, text }, from = 0, until = text.length) {
	if (kindOf(file) !== "campaign") return [];
	const formatted = format(file, text);
	if (formatted.kind !== "formatted") return [];
	const rangeAt = ranges(file, text);
	return changedLines(text, formatted.text).filter(({ start, end }) => start <= until && from <= end).map(({ start, end, text: newText }) => ({
		range: rangeAt(start, end),
		newText
	}));
}
/** Layout of a file. */
const formattingFeature = fileFeature(import_api.DocumentFormattingRequest.type, { documentFormattingProvider: true }, [], (place) => formatting(place));
/** Layout of a part of a file. */
const rangeFormattingFeature = fileFeature(import_api.DocumentRangeFormattingRequest.type, { documentRangeFormattingProvider: true }, [], (place, { range }) => formatting(place, offsetAt(place.text, range.start), offsetAt(place.text, range.end)));

// editors/server/features/highlights.ts
/** The places in this file that name the same as the place does. */
function highlights({ snapshot, file, offset }) {
	const use = nameAt(snapshot, file, offset);
	if (use === void 0) return [];
	const key = keyOf$1(use.target);
	return namesIn(snapshot, file).filter(({ target }) => keyOf$1(target) === key).map(({ span, role }) => ({
		range: rangeOf(span),
		kind: role === "declaration" ? import_api.DocumentHighlightKind.Write : import_api.DocumentHighlightKind.Read
	}));
}
/** Highlights of the name under the cursor. */
const highlightsFeature = placeFeature(import_api.DocumentHighlightRequest.type, { documentHighlightProvider: true }, [], highlights);

// editors/server/features/hover/markdown.ts
/** Pieces of a hover in Markdown. */
/** Markdown about a stretch of text. */
const shown = (value, range) => ({
	contents: {
		kind: import_api.MarkupKind.Markdown,
		value
	},
	range
});
/** A piece of campaign code. */
const code = (text, language = "campaign") => `\`\`\`${language}\n${text}\n\`\`\``;
/** Paragraphs; those that are missing are left out. */
const paragraphs = (...parts) => parts.filter((part) => part !== void 0 && part !== "").join("\n\n");
/** A list of what is said of several things. */
const list = (items) => items.map((item) => `* ${item}`).join("\n");
/** Names in backticks, with commas; of many the first. */
function names(all, most = 12) {
	const shown = all.slice(0, most).map((name) => `\`${name}\``);
	return all.length > most ? `${shown.join(", ")} and ${all.length - most} more` : shown.join(", ");
}

// editors/server/features/hover/campaign-words.ts
/** A campaign with everything that its clauses and the workspace leave unsaid. */
/** What a campaign does when, for whom, and by which rules. */
function campaignWords({ checked }, name) {
	const { campaigns, settings, tests } = checked.partial;
	const campaign = campaigns.find((one) => one.name === name);
	if (campaign === void 0) return code(`campaign ${name}`);
	const count = tests.filter((test) => test.campaign === name).length;
	const tested = count === 0 ? "It has no tests." : `It has ${count} test${count === 1 ? "" : "s"}.`;
	return paragraphs(code(`campaign ${name}`), campaign.documentation, list(rulesOf(campaign, settings)), tested);
}
function rulesOf(campaign, settings) {
	const { entry } = campaign;
	const cooling = entry.atMostEvery === void 0 ? "" : `, at most every ${spokenDuration(entry.atMostEvery)}`;
	return [
		...campaign.triggers.map((trigger) => `when \`${triggerWords(trigger)}\``),
		`${entry.mode} per ${entry.per}${cooling}${entry.newestWins ? ", the newest wins" : ""}`,
		`${campaign.purpose}, priority ${campaign.priority}`,
		...campaign.purpose === "transactional" ? [] : policiesOf(campaign, settings)
	];
}
function policiesOf({ quietHours, capped, holdout, liveRuns }, { policies }) {
	const hours = quietHours?.hours ?? policies.quietHours;
	const quiet = quietHours?.action ?? policies.quietHours?.then ?? "hold";
	return [
		hours === void 0 ? "no quiet hours" : `quiet from ${hours.from} to ${hours.until}: ${quiet}`,
		policies.caps.length === 0 ? "no caps" : `above a cap: ${(capped ?? policies.capped).action}`,
		...holdout === void 0 ? [] : [`${holdout}% are held out`],
		`live runs ${liveRuns ?? policies.liveRuns}`
	];
}

// editors/server/knowledge/functions.ts
const overRows = (name, says) => ({
	signature: `${name}(COLLECTION [within D] [where (CONDITION)])`,
	parameters: [
		"COLLECTION",
		"[within D]",
		"[where (CONDITION)]"
	],
	says
});
const overField = (name, says) => ({
	signature: `${name}(COLLECTION.FIELD [within D] [where (CONDITION)])`,
	parameters: [
		"COLLECTION.FIELD",
		"[within D]",
		"[where (CONDITION)]"
	],
	says
});
const oneRow = (name, says) => ({
	signature: `${name}(COLLECTION [within D] [where (CONDITION)]).FIELD`,
	parameters: [
		"COLLECTION",
		"[within D]",
		"[where (CONDITION)]"
	],
	says
});
/** All functions over collections. */
const FUNCTIONS = {
	any: overRows("any", "True if there is at least one such row."),
	none: overRows("none", "True if there is no such row."),
	count: overRows("count", "How many such rows there are."),
	sum: overField("sum", "The sum of a field over all such rows; 0 without rows."),
	min: overField("min", "The smallest value of a field; unknown without rows."),
	max: overField("max", "The largest value of a field; unknown without rows."),
	avg: overField("avg", "The mean of a field; unknown without rows."),
	first: oneRow("first", "A field of the earliest such row; unknown without rows."),
	last: oneRow("last", "A field of the latest such row; unknown without rows.")
};
/** What is known of a function by this name. */
function functionNamed(name) {
	return Object.entries(FUNCTIONS).find(([known]) => known === name)?.[1];
}

// editors/server/features/hover/step-words.ts
/** What a step leaves unsaid: the zone and end of a wait, what a message does when it cannot be sent. */
/** A sentence about the defaults of a step; undefined where it leaves none unsaid. */
function stepWords({ checked }, campaign, step) {
	switch (step.kind) {
		case "wait": return `Waits exactly ${spokenDuration(step.duration.ms)}; a day is 24 hours.`;
		case "until": return untilWords(step, checked.partial.settings.store.timeZone);
		case "race": return raceWords(step);
		case "restart": return `Ends ${spokenDuration(step.duration.ms)} after the last such event, and after ${spokenDuration(step.limit.ms)} at the latest.`;
		case "email":
		case "sms":
		case "push":
		case "whatsapp":
		case "send": return messageWords$1(step, checked.partial.campaigns.find(({ name }) => name === campaign)?.purpose);
		case "give": return step.otherwise === void 0 ? "If no code is left, the run fails and an alert is raised." : void 0;
		default: return;
	}
}
function untilWords({ moment, otherwise }, storeZone) {
	const zone = moment.zone ?? { kind: "contact" };
	return `The zone is ${zone.kind === "named" ? zone.name : zone.kind === "store" ? `the store's (${storeZone})` : `the contact's, or the store's (${storeZone}) where it is not known`}.${moment.kind === "path" && otherwise === void 0 ? " Where the date is unknown or past, the run goes on at once." : ""}`;
}
function raceWords({ timeouts, notSent, form }) {
	return [timeouts.length === 0 ? "When the time is up, the run goes on." : "", form === "block" && notSent.length === 0 ? "A message that could not be sent counts as a time-out." : ""].filter((part) => part !== "").join(" ") || "The arms join behind it.";
}
function messageWords$1(step, purpose) {
	const rules = purpose === "transactional" ? "Needs no marketing consent." : "Needs consent for the channel; caps and quiet hours hold.";
	return step.otherwise === void 0 ? `${rules} If it cannot be sent, that is recorded and the run goes on.` : rules;
}

// editors/server/features/hover/label-words.ts
/** What the step of a label does, with its documentation. */
function labelWords(snapshot, target) {
	const labels = labelsOf(snapshot, target.campaign);
	const campaign = declarationsOfKind(snapshot, "campaign").find(({ name }) => name.text === target.campaign);
	const step = campaign && stepsOf(campaign).find((one) => labels.get(one.span.start.offset)?.label === target.name);
	if (step === void 0) return code(target.name);
	const text = snapshot.files.get(step.span.file) ?? "";
	return paragraphs(code(headOf(step, text)), step.documentation, stepWords(snapshot, target.campaign, step));
}

// editors/server/features/signature-help.ts
/** What belongs into the brackets around a place: needs of a message in `with { … }`, arguments of a function. */
function signatureHelp({ snapshot, file, text, offset }) {
	if (kindOf(file) !== "campaign") return null;
	const before = tokensOf(text).filter(({ startOffset }) => startOffset < offset);
	const open = innermostOpen(before);
	if (open === void 0) return null;
	const inside = before.slice(open + 1);
	const previous = before[open - 1];
	if (before[open]?.tokenType === OpenParen) return previous === void 0 ? null : functionHelp(previous.image, inside);
	return previous?.tokenType === word("with") ? argumentHelp(before.slice(0, open - 1), inside, snapshot) : null;
}
function innermostOpen(tokens) {
	let closed = 0;
	for (let index = tokens.length - 1; index >= 0; index -= 1) {
		const type = tokens[index]?.tokenType;
		if (type === CloseBrace || type === CloseParen) closed += 1;
		else if ((type === OpenBrace || type === OpenParen) && closed > 0) closed -= 1;
		else if (type === OpenBrace || type === OpenParen) return index;
	}
}
function functionHelp(name, inside) {
	const known = functionNamed(name);
	if (known === void 0) return null;
	const images = inside.map(({ image }) => image);
	const activeParameter = images.includes("where") ? 2 : images.includes("within") ? 1 : 0;
	const parameters = known.parameters.map((label) => ({ label }));
	return {
		signatures: [{
			label: known.signature,
			documentation: known.says,
			parameters
		}],
		activeSignature: 0,
		activeParameter
	};
}
const MESSAGE_WORDS = /* @__PURE__ */ new Set([
	"email",
	"sms",
	"push",
	"whatsapp",
	"send"
]);
function argumentHelp(head, inside, { checked }) {
	const at = head.findLastIndex(({ image }) => MESSAGE_WORDS.has(image) || image === "call");
	const step = head[at];
	const name = head[at + 1]?.image;
	if (step === void 0 || name === void 0 || step.image === "call") return null;
	const messages = checked.partial.messages.filter((message) => message.name === name);
	const message = messages.find(({ channel }) => channel === step.image) ?? messages[0];
	if (message === void 0) return null;
	const needs = Object.entries(message.needs).map(([key, need]) => ({
		key,
		label: `${key}: ${needWords(need)}`
	}));
	const given = inside[inside.findLastIndex(({ tokenType }) => tokenType === Comma) + 1]?.image;
	const named = needs.findIndex(({ key }) => key === given);
	return {
		signatures: [{
			label: `${name} with { ${needs.map(({ label }) => label).join(", ")} }`,
			documentation: "What the message needs. Rows and coupons that are in scope under the same name need not be given.",
			parameters: needs.map(({ label }) => ({ label }))
		}],
		activeSignature: 0,
		activeParameter: named >= 0 ? named : inside.filter(({ tokenType }) => tokenType === Comma).length
	};
}
/** What a need asks for: `cart`, `coupon`, `text`, `list of order`. */
function needWords(need) {
	switch (need.kind) {
		case "row": return need.entity;
		case "rows": return `list of ${need.name}`;
		case "coupon": return "coupon";
		case "scalar": return need.of;
	}
}
/** Help with arguments. */
const signatureHelpFeature = placeFeature(import_api.SignatureHelpRequest.type, { signatureHelpProvider: { triggerCharacters: [
	"{",
	"(",
	",",
	":"
] } }, null, signatureHelp);

// editors/server/features/hover/message-words.ts
/** A message at a glance: its channels and languages, its subject and first lines, and what it needs. */
const LINES = 4;
/** The variants of a message, and how the first of them begins. */
function messageWords({ checked }, name) {
	const variants = checked.partial.messages.filter((message) => message.name === name);
	const first = variants.find(({ locale }) => locale === void 0) ?? variants[0];
	if (first === void 0) return code(name);
	const needs = Object.entries(first.needs).map(([key, need]) => `${key}: ${needWords(need)}`);
	return paragraphs(code(`${first.channel} ${name}${needs.length === 0 ? "" : ` needs { ${needs.join(", ")} }`}`), first.subject === "" ? void 0 : `**${first.subject}**`, quoted(firstLines(first)), `In ${variants.map(({ file }) => `\`${file}\``).join(", ")}.`);
}
function quoted(lines) {
	return lines.map((line) => `> ${line}`).join("\n>\n");
}
function firstLines({ body, format }) {
	return (format === "mjml" || format === "html" ? convert(spoken(body), {
		wordwrap: false,
		selectors: [{
			selector: "a",
			options: { ignoreHref: true }
		}, {
			selector: "img",
			format: "skip"
		}]
	}) : body).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").slice(0, LINES);
}
/** What people read of MJML: its texts and buttons. */
function spoken(body) {
	return body.replace(/<mj-head>[\s\S]*?<\/mj-head>/g, "").replace(/<mj-(text|button|table)\b[^>]*>/g, "<p>").replace(/<\/mj-(text|button|table)>/g, "</p>").replace(/\{%[\s\S]*?%\}/g, "");
}

// editors/server/features/hover/types.ts
/** A type of an expression, for people: `money`, `list of text`, `order`. */
function typeWords(type) {
	if (type.kind === "row") return type.entity;
	return type.kind === "list" ? `list of ${type.of}` : type.of;
}
/** A type of a field, for people. */
function fieldTypeWords(type) {
	if (type.kind === "ref") return type.entity;
	return type.kind === "list" ? `list of ${type.of}` : type.of;
}

// editors/server/features/hover/schema-words.ts
/** A table, also one that Relance keeps itself. */
function entityNamed(schema, name) {
	return own(schema.entities, name) ?? own(schema.kept.entities, name);
}
/** An event, also one of messages and coupons. */
function eventNamed(schema, name) {
	return own(schema.events, name) ?? own(schema.kept.events, name);
}
function own(all, name) {
	return Object.hasOwn(all, name) ? all[name] : void 0;
}
/** What a table holds. */
function entityWords(schema, name) {
	const entity = entityNamed(schema, name);
	if (entity === void 0) return code(name);
	const time = entity.time === void 0 ? void 0 : `Windows go by \`${entity.time}\`.`;
	return paragraphs(`A row of the table \`${name}\`, in conditions \`${entity.collection}\`.`, `Fields: ${names(fieldNames(entity))}.`, time);
}
const fieldNames = ({ fields }) => ["id", ...fields.map(({ name }) => name)];
/** A field with its type. */
function fieldWords(schema, entity, name) {
	const field = entityNamed(schema, entity)?.fields.find((one) => one.name === name);
	return field === void 0 ? code(`${entity}.${name}`) : typed(`${entity}.${name}`, field);
}
/** A field of an event. */
function eventFieldWords(schema, event, name) {
	const field = eventNamed(schema, event)?.fields.find((one) => one.name === name);
	return paragraphs(field === void 0 ? code(`event.${name}`) : typed(`event.${name}`, field), `A field of the event \`${event}\`.`);
}
function typed(path, field) {
	const yearly = field.yearly === true ? "It comes back every year." : void 0;
	return paragraphs(code(`${path}: ${fieldTypeWords(field.type)}`), field.documentation, yearly);
}
/** An event: what it is about and what it says. */
function eventWords(schema, name) {
	const event = eventNamed(schema, name);
	if (event === void 0) return code(name);
	const fields = event.fields.map((field) => `\`event.${field.name}\` (${fieldTypeWords(field.type)})`);
	return paragraphs(code(event.name), event.documentation, event.short === void 0 ? void 0 : `Also written \`${event.short}\`.`, `It is about a row of \`${event.about}\`${event.derived ? ", and is found by Relance itself" : ""}.`, fields.length === 0 ? void 0 : `Beside the fields of that row it has ${fields.join(", ")}.`);
}
/** Rows that conditions can count. */
function collectionWords(schema, entity, name) {
	const of = entityNamed(schema, entity);
	const fields = of === void 0 ? void 0 : `Fields of a row: ${names(fieldNames(of))}.`;
	return paragraphs(code(name), `Rows of the table \`${entity}\`; the row under test is \`${entity}\`.`, fields);
}

// editors/server/features/hover/describe.ts
/** What a name stands for, in Markdown: its kind and type, its documentation, what follows from defaults, where it is declared. */
/** Describes the name; never empty. */
function describe(snapshot, use) {
	return paragraphs(bodyOf(snapshot, use), declaredIn(snapshot, use.target));
}
function bodyOf(snapshot, { target, type }) {
	const { partial } = snapshot.checked;
	switch (target.kind) {
		case "campaign": return campaignWords(snapshot, target.name);
		case "message": return messageWords(snapshot, target.name);
		case "label": return labelWords(snapshot, target);
		case "entity": return entityWords(partial.schema, target.name);
		case "event": return eventWords(partial.schema, target.name);
		case "field": return fieldWords(partial.schema, target.entity, target.name);
		case "event field": return eventFieldWords(partial.schema, target.event, target.name);
		case "collection": return collectionWords(partial.schema, target.entity, target.name);
		case "function": return functionWords(target.name);
		case "channel": return paragraphs(code(target.name), keywordHelp(target.name));
		default: return ownWords(snapshot, target, type);
	}
}
function ownWords(snapshot, target, type) {
	const { partial } = snapshot.checked;
	const { settings } = partial;
	switch (target.kind) {
		case "coupon": {
			const coupon = partial.coupons.find(({ name }) => name === target.name);
			return paragraphs(code(`coupon ${target.name}`), coupon && couponWords(coupon, settings.store.currency), coupon?.documentation);
		}
		case "segment": {
			const segment = partial.segments.find(({ name }) => name === target.name);
			return paragraphs(code(`segment ${target.name} = ${segment?.words ?? "manual"}`), segment?.documentation);
		}
		case "cohort": {
			const cohort = partial.cohorts.find(({ name }) => name === target.name);
			const arms = cohort?.arms.map((arm) => `${arm.percent}% ${arm.name}`).join("  ") ?? "";
			return paragraphs(code(`cohort ${target.name} { ${arms} }`), cohort?.documentation);
		}
		case "endpoint": {
			const endpoint = Object.hasOwn(settings.endpoints, target.name) ? settings.endpoints[target.name] : void 0;
			const fields = endpoint?.reply.map(({ name }) => name) ?? [];
			return paragraphs(code(`call ${target.name}`), endpoint?.url, `Its reply has ${names(["status", ...fields])}.`);
		}
		case "people": return paragraphs(code(`notify ${target.name}`), (settings.people[target.name] ?? []).join(", "));
		case "connection": return paragraphs(code(`from ${target.name}`), `A shop on \`${settings.connections[target.name]?.platform ?? "no platform"}\`.`);
		case "tag": return paragraphs(code(`tagged ${target.name}`), taggedWords(snapshot, target.name));
		case "need": return paragraphs(code(`${target.name}${type === void 0 ? "" : `: ${typeWords(type)}`}`), `What the message \`${target.message}\` is given.`);
		case "row": return paragraphs(code(`${target.name}: ${target.entity}`), entityWords(partial.schema, target.entity));
		default: return paragraphs(code(`${target.name}${type === void 0 ? "" : `: ${typeWords(type)}`}`), sentence(target));
	}
}
function sentence(target) {
	switch (target.kind) {
		case "binding": return `The event that the campaign \`${target.campaign}\` calls so.`;
		case "arm": return `An arm of the split \`${target.of}\`.`;
		case "reply field": return `A field of the reply of \`${target.endpoint}\`.`;
		case "test row": return `A row of \`${target.entity}\` that this test gives.`;
		default: return `This is ${kindWords(target)}.`;
	}
}
function taggedWords({ checked }, tag) {
	const campaigns = checked.partial.campaigns.filter(({ tags }) => tags.includes(tag)).map(({ name }) => name);
	return campaigns.length === 0 ? "No campaign carries this tag." : `Campaigns with this tag: ${names(campaigns)}.`;
}
function functionWords(name) {
	const known = functionNamed(name);
	return paragraphs(code(known?.signature ?? name), known?.says);
}
function declaredIn(snapshot, target) {
	const places = declarationsOf(snapshot, target).map(({ span }) => `${span.file}:${span.start.line}`);
	return places.length === 0 ? void 0 : list(places.map((place) => `Declared in ${place}`)).replace(/^\* (?=[^\n]*$)/, "");
}

// editors/server/features/hover/template-hover.ts
/** Hover inside of Liquid; null outside. */
function templateHover({ snapshot, file, text, offset }) {
	const part = scanLiquid(text).find(({ start, end }) => start <= offset && offset <= end);
	if (part === void 0) return null;
	const tokens = liquidTokens(text, part.innerStart, part.innerEnd);
	const index = tokens.findIndex(({ start, end }) => start <= offset && offset <= end);
	const token = tokens[index];
	if (token === void 0 || token.kind !== "name") return null;
	const range = ranges(file, text)(token.start, token.end);
	const help = index === 0 && part.kind === "tag" ? tagHelp(token.text) : tokens[index - 1]?.text === "|" ? filterHelp(token.text) : void 0;
	if (help !== void 0) return shown(paragraphs(code(help.example, "liquid"), help.says), range);
	const name = readTemplate(text, settingOf(snapshot, file)).names.find(({ start }) => start === token.start);
	return name === void 0 ? null : shown(paragraphs(code(name.text, "liquid"), `This is ${describeType(name.type)}.`), range);
}

// editors/server/features/hover/yaml-hover.ts
/** Hover on a key or value; null elsewhere. */
function yamlHover({ file, text, offset }) {
	const yaml = yamlAround(file, text, offset);
	const schema = schemaOfFile(file);
	const found = yaml && yamlPathAt(yaml.text, offset - yaml.start);
	const part = schema && found && partAt(schema, found.path);
	if (yaml === void 0 || found === void 0 || part === void 0) return null;
	const values = valuesOf(part);
	const help = descriptionOf(part);
	if (help === void 0 && values.length === 0) return null;
	const range = ranges(file, text)(yaml.start + found.start, yaml.start + found.end);
	return shown(paragraphs(code(found.path.join("."), "yaml"), help, values.length === 0 ? void 0 : `One of ${names(values)}.`), range);
}

// editors/server/features/hover/hover.ts
/** What is known of the place under the pointer. */
function hover(place) {
	const use = nameAt(place.snapshot, place.file, place.offset);
	if (use !== void 0) return shown(describe(place.snapshot, use), rangeOf(use.span));
	const kind = kindOf(place.file);
	if (kind === "campaign") return keywordHover(place);
	return (kind === "message" ? templateHover(place) : null) ?? yamlHover(place);
}
function keywordHover(place) {
	const { file, text, offset } = place;
	const token = tokensOf(text).find((one) => one.startOffset <= offset && offset < endOf$1(one));
	const word = token && wordOf(token.tokenType);
	const help = word === void 0 ? void 0 : keywordHelp(word);
	if (token === void 0 || word === void 0 || help === void 0) return null;
	return shown(paragraphs(code(word), help, resolved(place, token.startOffset)), ranges(file, text)(token.startOffset, endOf$1(token)));
}
/** What a word that begins a step or clause means here, with its defaults. */
function resolved({ snapshot, file, offset }, start) {
	const campaign = (treeOf({
		snapshot,
		file
	})?.declarations ?? []).find((node) => node.kind === "campaign" && touches(node.span, offset));
	if (campaign === void 0) return void 0;
	if (campaign.span.start.offset === start) return campaignWords(snapshot, campaign.name.text);
	const step = stepsOf(campaign).find((one) => one.span.start.offset === start);
	return step && stepWords(snapshot, campaign.name.text, step);
}
/** What is known of a place. */
const hoverFeature = placeFeature(import_api.HoverRequest.type, { hoverProvider: true }, null, hover);

// editors/server/core/calendar.ts
/** When a wait would end if it began now. The rules are those of language §2 and §12; only what needs no row of a shop has an answer. */
const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
/** The instant that lies `ms` from now, in the store's zone. */
function afterDuration(ms, { now, storeZone }) {
	return Temporal.Instant.fromEpochMilliseconds(now + ms).toZonedDateTimeISO(storeZone);
}
/** When a wait until this moment would end; undefined where a field decides. */
function momentFrom(moment, calendar) {
	const now = afterDuration(0, calendar).withTimeZone(zoneName(moment.zone, calendar.storeZone));
	const on = (date, time) => date.toZonedDateTime({
		timeZone: now.timeZoneId,
		plainTime: Temporal.PlainTime.from(time)
	});
	switch (moment.kind) {
		case "span": return on(now.toPlainDate().add({ [`${moment.length.unit}s`]: moment.length.count }), moment.time);
		case "weekday": return nextDay(now, (date) => on(date, moment.time), [moment.day]);
		case "date": {
			const end = on(Temporal.PlainDate.from(moment.date), moment.time);
			return Temporal.ZonedDateTime.compare(end, now) < 0 ? now : end;
		}
		case "window": return inWindow(moment, now) ? now : nextDay(now, (date) => on(date, moment.from), moment.days ?? WEEKDAYS);
		case "path": return;
	}
}
function inWindow({ from, until, days = WEEKDAYS }, now) {
	const time = now.toPlainTime().toString({ smallestUnit: "minute" });
	const today = days.includes(WEEKDAYS[now.dayOfWeek - 1] ?? "monday");
	if (from <= until) return today && from <= time && time < until;
	const yesterday = days.includes(WEEKDAYS[(now.dayOfWeek + 5) % 7] ?? "monday");
	return today && from <= time || yesterday && time < until;
}
/** The first of these days whose instant lies after now. */
function nextDay(now, at, days) {
	for (let ahead = 0; ahead <= 7; ahead += 1) {
		const date = now.toPlainDate().add({ days: ahead });
		const found = at(date);
		if (Temporal.ZonedDateTime.compare(found, now) > 0 && days.includes(WEEKDAYS[date.dayOfWeek - 1] ?? "monday")) return found;
	}
}
/** IANA name of a zone as written; a contact's zone is not known here, and the store's stands in for it. */
function zoneName(zone, storeZone) {
	return zone?.kind === "named" && isZone(zone.name) ? zone.name : storeZone;
}
function isZone(name) {
	try {
		Temporal.Now.zonedDateTimeISO(name);
		return true;
	} catch {
		return false;
	}
}
const DAYS = [
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat",
	"Sun"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
/** `Thu 26 Nov, 09:00`; with the year where it is not that of now. */
function shownDate(date, { now, storeZone }) {
	const year = afterDuration(0, {
		now,
		storeZone
	}).year === date.year ? "" : ` ${date.year}`;
	const time = date.toPlainTime().toString({ smallestUnit: "minute" });
	return `${DAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}${year}, ${time}`;
}

// editors/server/features/inlay-hints.ts
/** What a file leaves unsaid: how often contacts may enter, names of steps, zones, and when waits would end if they began now. */
function inlayHints(place, now, from = 0, until = place.text.length) {
	const { snapshot } = place;
	const calendar = {
		now,
		storeZone: snapshot.checked.partial.settings.store.timeZone
	};
	return (treeOf(place)?.declarations ?? []).filter((node) => node.kind === "campaign").filter(({ span }) => span.start.offset <= until && span.end.offset >= from).flatMap((node) => campaignHints(node, snapshot, calendar));
}
function campaignHints(node, snapshot, calendar) {
	const labels = labelsOf(snapshot, node.name.text);
	const steps = stepsOf(node).flatMap((step) => {
		const label = labels.get(step.span.start.offset);
		const end = labelPlace(step);
		return [
			...step.kind === "until" ? zoneHint(step.moment) : [],
			...label === void 0 || label.named || end === void 0 ? [] : [hint(end, `as ${label.label}`, "The name of this step, unless `as` gives another one.")],
			...endHint(step, calendar)
		];
	});
	return [
		...entryHint(node, snapshot),
		...triggerHints(node),
		...steps
	];
}
function entryHint(node, snapshot) {
	const written = node.clauses.some(({ kind }) => kind === "entry") || node.broken.includes("entry");
	const entry = snapshot.checked.partial.campaigns.find(({ name }) => name === node.name.text)?.entry;
	if (written || entry === void 0) return [];
	return [hint((node.was ?? node.name).span.end, `${entry.mode} per ${entry.per}`, "How often a contact may enter where the campaign does not say.")];
}
function triggerHints(node) {
	return node.clauses.flatMap((clause) => clause.kind === "when" ? clause.triggers : []).flatMap((trigger) => {
		if (trigger.kind === "date") return zoneHint(trigger.moment);
		if (trigger.kind !== "read" || trigger.at.kind === "now" || trigger.at.zone !== void 0) return [];
		return [hint(trigger.at.span.end, "in contact time", CONTACT_TIME)];
	});
}
const CONTACT_TIME = "Times are the contact's, unless `in store time` or `in \"Europe/Paris\"` says otherwise.";
function zoneHint(moment) {
	const exact = moment.kind === "path" && moment.time === void 0;
	return moment.zone !== void 0 || exact ? [] : [hint(moment.span.end, "in contact time", CONTACT_TIME)];
}
function endHint(step, calendar) {
	const end = endOf(step, calendar);
	const place = endPlace(step);
	if (end === void 0 || place === void 0) return [];
	return [hint(place, `→ ${shownDate(end, calendar)}`, `When this wait would end if it began now, in ${end.timeZoneId}.`)];
}
function endOf(step, calendar) {
	if (step.kind === "until") return momentFrom(step.moment, calendar);
	if (step.kind === "wait" || step.kind === "race") return afterDuration(step.duration.ms, calendar);
	return step.kind === "restart" ? afterDuration(step.limit.ms, calendar) : void 0;
}
function endPlace(step) {
	if (step.kind === "race") return step.duration.span.end;
	if (step.kind === "restart") return step.limit.span.end;
	return (step.was ?? step.label)?.span.end ?? labelPlace(step);
}
function hint({ line, column }, label, tooltip) {
	return {
		position: {
			line: line - 1,
			character: column - 1
		},
		label,
		tooltip,
		kind: import_api.InlayHintKind.Type,
		paddingLeft: true
	};
}
/** Hints between the words of a file. */
const inlayHintsFeature = fileFeature(import_api.InlayHintRequest.type, { inlayHintProvider: true }, [], (place, { range }, host) => inlayHints(place, host.now(), offsetAt(place.text, range.start), offsetAt(place.text, range.end)));

// editors/server/features/references.ts
/** Everywhere that the name at a place stands, in all files of the workspace. */
function references({ snapshot, file, offset }, withDeclaration) {
	const use = nameAt(snapshot, file, offset);
	if (use === void 0) return [];
	return usesOf(snapshot, use.target).filter(({ role }) => withDeclaration || role === "use").map(({ span }) => locationOf(snapshot, span));
}
/** Find all references. */
const referencesFeature = placeFeature(import_api.ReferencesRequest.type, { referencesProvider: true }, [], (place, { context }) => references(place, context.includeDeclaration));

// editors/server/features/rename/rename-edits.ts
/** The changes that give a target another name. */
function renameEdits(snapshot, target, name) {
	return {
		edits: onceEach([
			...usesOf(snapshot, target).flatMap((use) => replaced(snapshot, use, name)),
			...wasEdits(snapshot, target, name),
			...target.kind === "label" ? unwrittenLabel(snapshot, target, name) : stepsNamedAfter(snapshot, target, name),
			...target.kind === "need" ? argumentEdits(snapshot, target, name) : []
		]),
		files: target.kind === "message" ? fileRenames(snapshot, target.name, name) : []
	};
}
/** The name itself inside of the place that names it: a tag may stand in quotes. */
function replaced(snapshot, { span, target }, name) {
	const at = (snapshot.files.get(span.file) ?? "").slice(span.start.offset, span.end.offset).search(new RegExp(`\\b${target.name}\\b`));
	return at < 0 ? [] : [{
		span: within(span, at, target.name.length),
		text: name
	}];
}
function within(span, from, length) {
	const { file, start } = span;
	const moved = (by) => ({
		offset: start.offset + by,
		line: start.line,
		column: start.column + by
	});
	return {
		file,
		start: moved(from),
		end: moved(from + length)
	};
}
/** ` was OLD` behind a declaration: what is deployed under the old name is found again. An earlier `was` stays: that is what is deployed. */
function wasEdits(snapshot, target, name) {
	return namedNodes(snapshot, target).flatMap(({ name: { span }, was }) => {
		const behind = {
			file: span.file,
			start: span.end,
			end: was?.span.end ?? span.end
		};
		if (was === void 0) return [{
			span: behind,
			text: ` was ${target.name}`
		}];
		return was.text === name ? [{
			span: behind,
			text: ""
		}] : [];
	});
}
function namedNodes(snapshot, target) {
	switch (target.kind) {
		case "campaign":
		case "coupon":
		case "segment":
		case "cohort": return declarationsOfKind(snapshot, target.kind).filter((node) => node.name.text === target.name).map(({ name, was }) => ({
			name,
			...was && { was }
		}));
		case "label": return stepsOfCampaign(snapshot, target.campaign).flatMap(({ label, was }) => label?.text === target.name ? [{
			name: label,
			...was && { was }
		}] : []);
		default: return [];
	}
}
function stepsOfCampaign(snapshot, campaign) {
	return declarationsOfKind(snapshot, "campaign").filter((node) => node.name.text === campaign).flatMap(stepsOf);
}
/** A step that goes by its own words gets a label, and the words as the label that it had. */
function unwrittenLabel(snapshot, target, name) {
	const labels = labelsOf(snapshot, target.campaign);
	return stepsOfCampaign(snapshot, target.campaign).flatMap((step) => {
		const known = labels.get(step.span.start.offset);
		return known?.named === false && known.label === target.name ? labelEdit(step, name, target.name) : [];
	});
}
function labelEdit(step, name, was) {
	const at = labelPlace(step);
	return at === void 0 ? [] : [{
		span: {
			file: step.span.file,
			start: at,
			end: at
		},
		text: ` as ${name} was ${was}`
	}];
}
/** The name that the own words of a step are made of, if it is the target's. */
function ownName(step, target) {
	const name = {
		message: "message" in step ? step.message : void 0,
		coupon: "coupon" in step ? step.coupon : void 0,
		segment: "segment" in step ? step.segment : void 0,
		campaign: "campaign" in step ? step.campaign : void 0,
		endpoint: "endpoint" in step ? step.endpoint : void 0,
		people: "people" in step ? step.people : void 0
	}[target.kind];
	return name?.text === target.name ? name : void 0;
}
/** Steps without a label go by the names in them: their labels change with those, and so does who speaks of them. */
function stepsNamedAfter(snapshot, target, name) {
	return declarationsOfKind(snapshot, "campaign").flatMap((campaign) => {
		const labels = labelsOf(snapshot, campaign.name.text);
		return stepsOf(campaign).flatMap((step) => {
			const known = labels.get(step.span.start.offset);
			if (known === void 0 || known.named || ownName(step, target) === void 0 || !known.label.endsWith(`_${target.name}`)) return [];
			const label = `${known.label.slice(0, -target.name.length)}${name}`;
			const uses = usesOf(snapshot, {
				kind: "label",
				campaign: campaign.name.text,
				name: known.label
			});
			return [...labelEdit(step, label, known.label), ...uses.flatMap((use) => replaced(snapshot, use, label))];
		});
	});
}
/** A row that a message was given because it has the name of a need must now be given by `with`. */
function argumentEdits(snapshot, target, name) {
	if ((snapshot.checked.partial.messages.find((message) => message.name === target.message)?.needs ?? {})[target.name]?.kind !== "row") return [];
	return declarationsOfKind(snapshot, "campaign").flatMap(stepsOf).flatMap((step) => {
		if (!("message" in step) || step.message.text !== target.message || step.with.some((one) => one.name.text === target.name)) return [];
		const last = step.with.at(-1)?.span.end;
		const at = last ?? (step.was ?? step.label)?.span.end ?? labelPlace(step);
		if (at === void 0) return [];
		const given = `${name}: ${target.name}`;
		return [{
			span: {
				file: step.span.file,
				start: at,
				end: at
			},
			text: last === void 0 ? ` with { ${given} }` : `, ${given}`
		}];
	});
}
function fileRenames(snapshot, from, to) {
	return [...new Set(snapshot.checked.partial.messages.filter(({ name }) => name === from).map(({ file }) => file))].map((file) => {
		const folder = file.slice(0, file.lastIndexOf("/") + 1);
		return {
			from: file,
			to: `${folder}${to}${file.slice(folder.length + from.length)}`
		};
	});
}
function onceEach(edits) {
	return edits.filter((edit, index) => edits.findIndex((other) => other.text === edit.text && sameSpan(other.span, edit.span)) === index);
}

// editors/server/features/rename/renameable.ts
/** What the author names himself, wherever it is declared. */
const OWN = /* @__PURE__ */ new Set([
	"campaign",
	"coupon",
	"segment",
	"cohort",
	"message",
	"label",
	"binding",
	"arm",
	"need",
	"tag",
	"outcome",
	"endpoint",
	"people",
	"pool",
	"connection",
	"test row"
]);
/** Names of the schema: those that schema.yaml declares. */
const OF_SCHEMA = /* @__PURE__ */ new Set([
	"entity",
	"field",
	"event field",
	"reply field"
]);
/** Looks at the name at a place. */
function renameableAt({ snapshot, file, offset }) {
	const use = nameAt(snapshot, file, offset);
	if (use === void 0) return refused("There is no name here that could be changed.");
	const { target } = use;
	if (OWN.has(target.kind)) return {
		kind: "name",
		use
	};
	if (OF_SCHEMA.has(target.kind) && declarationsOf(snapshot, target).length > 0) return {
		kind: "name",
		use
	};
	return refused(`\`${target.name}\` is part of the language or of its schema, so its name is fixed.`);
}
/** Why a target cannot have this name; undefined if it can. */
function whyNot(snapshot, target, name) {
	if (!/^[a-z][a-z0-9_]*$/.test(name)) return `\`${name}\` is no name: names are written in \`snake_case\` and begin with a letter.`;
	if (isReserved(name)) return `\`${name}\` is a word of the language and cannot name anything.`;
	const clash = clashOf(snapshot, target, name);
	return clash === void 0 ? void 0 : `\`${name}\` is ${clash} already.`;
}
/** Kinds that share their names. */
const DECLARED = [
	"campaign",
	"coupon",
	"segment",
	"cohort"
];
function clashOf(snapshot, target, name) {
	if (DECLARED.find((kind) => kind === target.kind) !== void 0) {
		const kind = DECLARED.find((one) => declarationsOfKind(snapshot, one).some((node) => node.name.text === name));
		return kind === void 0 ? void 0 : kindWords({
			kind,
			name
		});
	}
	if (target.kind === "message") return snapshot.checked.partial.messages.some((message) => message.name === name) ? "a message" : void 0;
	if (target.kind === "label") return clashOfLabel(snapshot, target.campaign, name);
	const other = {
		...target,
		name
	};
	return usesOf(snapshot, other).length > 0 && keyOf$1(other) !== keyOf$1(target) ? kindWords(target) : void 0;
}
function clashOfLabel({ checked }, campaign, name) {
	const { schema, messages } = checked.partial;
	if ([...labelsOf({ checked }, campaign).values()].some(({ label }) => label === name)) return `a label of \`${campaign}\``;
	if (messages.some((message) => message.name === name)) return "a message";
	return [...Object.values(schema.events), ...Object.values(schema.kept.events)].map((event) => event.name.split(" ")[0]).includes(name) ? "the subject of events" : void 0;
}
const refused = (why) => ({
	kind: "refused",
	why
});

// editors/server/features/rename/rename.ts
const refusal = (why) => new import_api.ResponseError(import_api.LSPErrorCodes.RequestFailed, why);
/** The name that would be changed, or why it cannot be. */
function prepareRename(place) {
	const found = renameableAt(place);
	if (found.kind === "refused") return refusal(found.why);
	return {
		range: rangeOf(found.use.span),
		placeholder: found.use.target.name
	};
}
/** All changes that give the name at a place another one: in campaigns, messages and YAML, files of messages too. */
function rename$1(place, name, target) {
	const found = renameableAt(place);
	if (found.kind === "refused") return refusal(found.why);
	const { target: named } = found.use;
	const why = named.name === name ? void 0 : whyNot(place.snapshot, named, name);
	if (why !== void 0) return refusal(why);
	const { edits, files } = renameEdits(place.snapshot, named, name);
	if (files.length > 0 && !(target.documentChanges && target.renamesFiles)) return refusal(`This editor cannot rename files, and \`${named.name}\` is the name of ${files.length === 1 ? "a file" : "files"} in \`messages\`.`);
	return named.name === name ? {} : workspaceEdit(place.snapshot, edits, target, files);
}
/** Asks whether a name can be changed. */
const prepareRenameFeature = placeFeature(import_api.PrepareRenameRequest.type, { renameProvider: { prepareProvider: true } }, null, prepareRename);
/** Changes a name everywhere. */
const renameFeature = placeFeature(import_api.RenameRequest.type, {}, null, (place, { newName }, { client, versionOf }) => rename$1(place, newName, {
	documentChanges: client.documentChanges,
	renamesFiles: client.renamesFiles,
	versionOf
}));

// editors/server/features/selection.ts
/** The stretches around a place, from the word outward: name, expression, step, block, clause, declaration, file. */
function selection(place) {
	const { file, text, offset } = place;
	const rangeAt = ranges(file, text);
	const word = wordAt(text, offset);
	const around = placedIn(treeOf(place)?.declarations ?? []).filter(({ span }) => touches(span, offset)).map(({ span }) => [span.start.offset, span.end.offset]);
	return [
		[0, text.length],
		...around,
		[word.start, word.end]
	].filter(([start, end]) => end > start).sort((a, b) => b[1] - b[0] - (a[1] - a[0])).filter((one, index, all) => index === 0 || String(one) !== String(all[index - 1])).reduce((parent, [start, end]) => ({
		range: rangeAt(start, end),
		parent
	}), { range: rangeAt(0, text.length) });
}
function selections(place, positions) {
	return positions.map((position) => selection({
		...place,
		offset: offsetAt(place.text, position)
	}));
}
/** Selection that grows. */
const selectionFeature = fileFeature(import_api.SelectionRangeRequest.type, { selectionRangeProvider: true }, [], (place, { positions }) => selections(place, positions));

// editors/server/features/semantic-tokens/legend.ts
/** Types of tokens, in the order of their numbers. All are the protocol's own, so that every theme has colours for them. */
const TOKEN_TYPES = [
	"keyword",
	"string",
	"number",
	"operator",
	"comment",
	"class",
	"enumMember",
	"property",
	"event",
	"function",
	"variable",
	"parameter",
	"namespace",
	"type",
	"enum"
];
const MODIFIERS = [
	"declaration",
	"documentation",
	"defaultLibrary"
];
/** What the numbers in an answer stand for. */
const LEGEND = {
	tokenTypes: [...TOKEN_TYPES],
	tokenModifiers: [...MODIFIERS]
};
/** The bit set of modifiers. */
const bitsOf = (modifiers) => modifiers.reduce((bits, one) => bits | 1 << MODIFIERS.indexOf(one), 0);
const KINDS = {
	campaign: "class",
	coupon: "class",
	segment: "class",
	cohort: "enum",
	message: "class",
	endpoint: "namespace",
	people: "namespace",
	pool: "namespace",
	connection: "namespace",
	tag: "enumMember",
	outcome: "enumMember",
	entity: "type",
	event: "event",
	channel: "keyword",
	function: "function",
	label: "variable",
	binding: "variable",
	arm: "enumMember",
	field: "property",
	"event field": "property",
	"reply field": "property",
	collection: "property",
	row: "variable",
	need: "parameter",
	"test row": "variable"
};
/** How a name is coloured. */
const kindOfTarget = ({ kind }) => KINDS[kind];

// editors/server/features/semantic-tokens/colours.ts
const LITERALS = /* @__PURE__ */ new Map([
	[Text, "string"],
	[UnclosedText, "string"],
	[SingleQuoted, "string"],
	[DateText, "number"],
	[TimeText, "number"],
	[Money, "number"],
	[SymbolMoney, "number"],
	[Percent, "number"],
	[DurationPart, "number"],
	[NumberText, "number"],
	[Comparison, "operator"],
	[SingleEquals, "operator"],
	[Plus, "operator"],
	[Minus, "operator"],
	[Times, "operator"]
]);
/** The colours of a file, in its order; none overlaps another. */
function colours(place) {
	const kind = kindOf(place.file);
	if (kind === "campaign") return campaignColours(place);
	return kind === "message" ? templateColours(place) : nameColours(namesIn(place.snapshot, place.file));
}
function campaignColours({ snapshot, file, text }) {
	const names = namesIn(snapshot, file);
	let next = 0;
	const tokens = tokensOf(text).flatMap((token) => {
		const start = token.startOffset;
		const end = endOf$1(token);
		while ((names[next]?.span.end.offset ?? Number.POSITIVE_INFINITY) <= start) next += 1;
		const use = names.slice(next, next + 3).find(({ span }) => span.start.offset <= start && end <= span.end.offset);
		const kind = use === void 0 ? kindOfToken(token.tokenType) : kindOfTarget(use.target);
		return kind === void 0 ? [] : [{
			start,
			end,
			kind,
			modifiers: use === void 0 ? [] : modifiersOf(use)
		}];
	});
	const comments = commentsOf(text).map(({ start, end }) => {
		return {
			start,
			end,
			kind: "comment",
			modifiers: text.startsWith("///", start) ? ["documentation"] : []
		};
	});
	return [...tokens, ...comments].sort((a, b) => a.start - b.start);
}
function kindOfToken(type) {
	return wordOf(type) === void 0 ? LITERALS.get(type) : "keyword";
}
function modifiersOf({ role, target }) {
	if (role === "declaration") return ["declaration"];
	return target.kind === "function" ? ["defaultLibrary"] : [];
}
/** Names never overlap but where one is said in more words than another: the longer one is left out. */
function nameColours(uses) {
	const found = [];
	for (const use of uses) {
		const start = use.span.start.offset;
		if (use.span.start.line !== use.span.end.line || start < (found.at(-1)?.end ?? 0)) continue;
		found.push({
			start,
			end: use.span.end.offset,
			kind: kindOfTarget(use.target),
			modifiers: modifiersOf(use)
		});
	}
	return found;
}
function templateColours({ snapshot, file, text }) {
	const names = nameColours(namesIn(snapshot, file));
	const named = new Set(names.map(({ start }) => start));
	const others = scanLiquid(text).flatMap(({ kind, innerStart, innerEnd }) => liquidTokens(text, innerStart, innerEnd).flatMap((token, index, all) => {
		if (named.has(token.start) || token.text.length === 0) return [];
		const filter = all[index - 1]?.text === "|";
		const tag = kind === "tag" && index === 0;
		const colour = token.kind === "text" ? "string" : token.kind === "number" ? "number" : tag ? "keyword" : filter ? "function" : void 0;
		return colour === void 0 ? [] : [{
			start: token.start,
			end: token.end,
			kind: colour,
			modifiers: []
		}];
	}));
	return [...names, ...others].sort((a, b) => a.start - b.start);
}

// editors/server/features/semantic-tokens/semantic-tokens.ts
/** The tokens of a file, or of a part of it, as the protocol has them: five numbers a token. */
function semanticTokens(place, from = 0, until = place.text.length, builder = new import_api.SemanticTokensBuilder()) {
	const rangeAt = ranges(place.file, place.text);
	for (const { start, end, kind, modifiers } of colours(place)) {
		if (end <= from || start >= until) continue;
		const { line, character } = rangeAt(start, start).start;
		builder.push(line, character, end - start, TOKEN_TYPES.indexOf(kind), bitsOf(modifiers));
	}
	return builder.build();
}
const NONE = { data: [] };
/** Colours by meaning: of a whole file, of a part, and what has changed since the last time. */
const semanticTokensFeature = {
	name: "textDocument/semanticTokens",
	capabilities: { semanticTokensProvider: {
		legend: LEGEND,
		range: true,
		full: { delta: true }
	} },
	listen: (connection, host) => {
		const builders = /* @__PURE__ */ new Map();
		const builderOf = (uri) => {
			const builder = builders.get(uri) ?? new import_api.SemanticTokensBuilder();
			builders.set(uri, builder);
			return builder;
		};
		const built = (uri, builder) => {
			const place = host.find(uri);
			return place === void 0 ? NONE : semanticTokens(place, 0, place.text.length, builder);
		};
		connection.onRequest(import_api.SemanticTokensRequest.type, ({ textDocument: { uri } }, token) => host.answer("semanticTokens", token, () => {
			builders.delete(uri);
			return built(uri, builderOf(uri));
		}, NONE));
		connection.onRequest(import_api.SemanticTokensDeltaRequest.type, ({ textDocument: { uri }, previousResultId }, token) => host.answer("semanticTokens/delta", token, () => {
			const builder = builderOf(uri);
			builder.previousResult(previousResultId);
			const whole = built(uri, builder);
			return builder.canBuildEdits() ? builder.buildEdits() : whole;
		}, NONE));
		connection.onRequest(import_api.SemanticTokensRangeRequest.type, ({ textDocument: { uri }, range }, token) => host.answer("semanticTokens/range", token, () => {
			const place = host.find(uri);
			if (place === void 0) return NONE;
			return semanticTokens(place, offsetAt(place.text, range.start), offsetAt(place.text, range.end));
		}, NONE));
	}
};

// editors/server/features/workspace-symbols.ts
/** Longer lists help nobody; the client asks again with every letter. */
const MOST = 500;
/** Declarations and messages whose names hold the letters of the query, in order. */
function workspaceSymbols(snapshot, query) {
	const declared = snapshot.checked.sources.flatMap(({ file }) => documentSymbols({
		snapshot,
		file,
		text: ""
	}).map(({ name, kind, detail, selectionRange }) => ({
		name,
		kind,
		...detail === void 0 ? {} : { containerName: detail },
		location: {
			uri: snapshot.uriOf(file),
			range: selectionRange
		}
	})));
	const messages = snapshot.checked.partial.messages.map(({ name, channel, file, subjectSpan }) => ({
		name,
		kind: import_api.SymbolKind.File,
		containerName: channel,
		location: {
			uri: snapshot.uriOf(file),
			range: rangeOf(subjectSpan)
		}
	}));
	return [...declared, ...messages].filter(({ name }) => holds(name, query)).slice(0, MOST);
}
function holds(name, query) {
	let at = 0;
	for (const letter of query.toLowerCase()) {
		at = name.toLowerCase().indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
/** Symbols of all workspaces. */
const workspaceSymbolsFeature = requestFeature(import_api.WorkspaceSymbolRequest.type, { workspaceSymbolProvider: true }, [], ({ query }, host) => inAll(host.all(), (snapshot) => workspaceSymbols(snapshot, query)));

// editors/server/features/registry.ts
/** All features of the server: one file each, one entry here. */
/** In no particular order; diagnostics are not asked for but sent, see `diagnostics/`. */
const features = [
	completionFeature,
	hoverFeature,
	signatureHelpFeature,
	definitionFeature,
	referencesFeature,
	highlightsFeature,
	prepareRenameFeature,
	renameFeature,
	codeActionsFeature,
	codeLensFeature,
	commandsFeature,
	inlayHintsFeature,
	semanticTokensFeature,
	formattingFeature,
	rangeFormattingFeature,
	documentSymbolsFeature,
	workspaceSymbolsFeature,
	documentLinksFeature,
	foldingFeature,
	selectionFeature
];

// editors/server/workspace/sources.ts
/** Which files of a folder belong to its workspace; the same as for `relance check`. */
const IGNORED = /* @__PURE__ */ new Set(["node_modules", "dist"]);
/** Whether a file is one that the check reads. `name` is its path relative to the workspace, with `/`. */
function isSource(name) {
	if (name.split("/").some(isIgnored)) return false;
	return name === "relance.yaml" || name === "schema.yaml" || name.endsWith(".campaign") || name.startsWith("messages/");
}
/** Hidden files and folders, and those of tools, are no part of a workspace. */
const isIgnored = (name) => name.startsWith(".") || IGNORED.has(name);

// editors/server/workspace/disk.ts
/** Reads workspaces from the disk. What cannot be read is left out: an editor shows what there is. */
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** The path of a file inside a folder, with `/`; undefined if it does not lie there. */
function pathInside(folder, path) {
	const inside = relative(folder, path).split(sep).join("/");
	return inside === "" || inside.startsWith("..") || /^[A-Za-z]:/.test(inside) ? void 0 : inside;
}
/** The text of a file; undefined where it is none. */
async function readSource(path) {
	try {
		return strict.decode(await readFile(path));
	} catch {
		return;
	}
}
/** All files of a workspace by path relative to its folder. */
async function readSources(root) {
	const paths = await listFiles(root);
	const texts = await Promise.all(paths.map(async (path) => {
		const name = pathInside(root, path);
		const text = name !== void 0 && isSource(name) ? await readSource(path) : void 0;
		return name === void 0 || text === void 0 ? [] : [[name, text]];
	}));
	return new Map(texts.flat());
}
/** Paths of all files below a folder (or the file itself), sorted. */
async function listFiles(path) {
	const found = await stat(path).catch(() => void 0);
	if (found === void 0) return [];
	if (!found.isDirectory()) return [path];
	const nested = (await readdir(path, { withFileTypes: true }).catch(() => [])).filter(({ name }) => !isIgnored(name)).sort((a, b) => a.name < b.name ? -1 : 1).map((entry) => entry.isDirectory() ? listFiles(join(path, entry.name)) : Promise.resolve([join(path, entry.name)]));
	return (await Promise.all(nested)).flat();
}
/** The nearest folder that holds a relance.yaml, from `folder` upward. */
function rootAbove(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, "relance.yaml"))) return at;
		if (at === dirname(at)) return void 0;
	}
}
/** Deep enough for repositories of several workspaces, and quick in those that hold none. */
const DEPTH = 4;
/** The topmost folders below `folder`, itself included, that hold a relance.yaml. */
async function rootsBelow(folder, depth = DEPTH) {
	if (existsSync(join(folder, "relance.yaml"))) return [folder];
	if (depth === 0) return [];
	const folders = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory() && !isIgnored(entry.name));
	return (await Promise.all(folders.map(({ name }) => rootsBelow(join(folder, name), depth - 1)))).flat();
}

// editors/server/workspace/project.ts
/** Makes a project; nothing is checked yet. */
function createProject({ root, uriOf, disk: start, behind }) {
	const checker = createChecker();
	const disk = new Map(start);
	const open = /* @__PURE__ */ new Map();
	let files = new Map(start);
	let last;
	const update = (file) => {
		const text = open.get(file) ?? disk.get(file);
		if (files.get(file) === text) return;
		if (last !== void 0) files = new Map(files);
		last = void 0;
		if (text === void 0) files.delete(file);
		else files.set(file, text);
	};
	const set = (texts, file, text) => {
		if (text === void 0) texts.delete(file);
		else texts.set(file, text);
		update(file);
	};
	const makeSnapshot = (texts) => {
		const checked = checker.check(texts);
		return {
			files: texts,
			checked,
			checkAlso: checker.check,
			uriOf,
			findings: () => [...checked.diagnostics, ...behind(checked)]
		};
	};
	return {
		root,
		uriOf,
		setDisk: (file, text) => set(disk, file, text),
		setOpen: (file, text) => set(open, file, text),
		isOpen: (file) => open.has(file),
		files: () => files,
		diskFiles: (path) => [...disk.keys()].filter((file) => file === path || file.startsWith(`${path}/`)),
		snapshot: () => {
			last ??= makeSnapshot(files);
			return last;
		}
	};
}

// editors/server/workspace/projects.ts
/** All workspaces of a session: which document belongs to which, and what becomes of them as files and documents come and go. */
/** No workspaces yet. */
function createProjects(behind) {
	const projects = /* @__PURE__ */ new Map();
	const alone = /* @__PURE__ */ new Map();
	const documents = /* @__PURE__ */ new Map();
	const loading = /* @__PURE__ */ new Map();
	const find = (uri) => alone.get(uri) ?? inRoot(projects, uri);
	const place = (document) => {
		const found = find(document.uri) ?? createAlone(document, [...projects.values()], behind);
		if (found.project.root === void 0) alone.set(document.uri, found);
		found.project.setOpen(found.file, document.getText());
	};
	const load = async (root) => {
		const uriOf = (file) => u.file(join(root, ...file.split("/"))).toString();
		const project = createProject({
			root,
			uriOf,
			disk: await readSources(root),
			behind
		});
		projects.set(root, project);
		for (const document of documents.values()) {
			const path = pathOf(document.uri);
			if (path !== void 0 && pathInside(root, path) !== void 0) alone.delete(document.uri);
			place(document);
		}
	};
	const ensure = async (root) => {
		if (root === void 0 || projects.has(root)) return;
		const running = loading.get(root) ?? load(root).finally(() => loading.delete(root));
		loading.set(root, running);
		await running;
	};
	return {
		all: () => [...projects.values(), ...[...alone.values()].map(({ project }) => project)],
		addFolder: async (uri) => {
			const path = pathOf(uri);
			if (path === void 0) return;
			const roots = await rootsBelow(path);
			await Promise.all([...roots.length === 0 ? [rootAbove(path)] : roots].map(ensure));
		},
		removeFolder: (uri) => {
			const path = pathOf(uri);
			const gone = [...projects].filter(([root]) => path !== void 0 && (root === path || pathInside(path, root) !== void 0));
			for (const [root] of gone) projects.delete(root);
			for (const document of documents.values()) place(document);
			return gone.map(([, project]) => project);
		},
		open: async (document) => {
			documents.set(document.uri, document);
			const path = pathOf(document.uri);
			if (path !== void 0 && find(document.uri) === void 0) await ensure(rootAbove(dirname(path)));
			place(document);
		},
		change: place,
		close: (uri) => {
			documents.delete(uri);
			const found = find(uri);
			found?.project.setOpen(found.file, void 0);
			return alone.delete(uri) ? found?.project : void 0;
		},
		reread: async (uris) => {
			for (const uri of uris) await rereadOne(uri, find, ensure);
			const gone = [...projects].filter(([, { files }]) => !files().has("relance.yaml"));
			for (const [root] of gone) projects.delete(root);
			for (const document of documents.values()) place(document);
			return gone.map(([, project]) => project);
		},
		find
	};
}
async function rereadOne(uri, find, ensure) {
	const path = pathOf(uri);
	if (path === void 0) return;
	const found = find(uri);
	if (found?.project.root === void 0) return ensure(path.endsWith("relance.yaml") ? rootAbove(dirname(path)) : void 0);
	const { project, file } = found;
	const there = new Set((await listFiles(path)).flatMap((one) => pathInside(project.root ?? "", one) ?? []));
	for (const gone of project.diskFiles(file)) if (!there.has(gone)) project.setDisk(gone, void 0);
	for (const name of there) if (isSource(name)) project.setDisk(name, await readSource(join(project.root ?? "", ...name.split("/"))));
}
/** The innermost workspace around a file. */
function inRoot(projects, uri) {
	const path = pathOf(uri);
	if (path === void 0) return void 0;
	return [...projects].flatMap(([root, project]) => {
		const file = pathInside(root, path);
		return file === void 0 ? [] : [{
			project,
			file,
			root
		}];
	}).sort((a, b) => b.root.length - a.root.length)[0];
}
function pathOf(uri) {
	const parsed = u.parse(uri);
	return parsed.scheme === "file" ? parsed.fsPath : void 0;
}
/** A document in no workspace: a new one belongs to the only workspace there is, any other is a workspace of its own. */
function createAlone(document, projects, behind) {
	const { scheme, path } = u.parse(document.uri);
	const name = path.split("/").at(-1) ?? "";
	const file = /\.(campaign|ya?ml)$/.test(name) ? name : `${name}.campaign`;
	const [only] = projects.filter(({ root }) => root !== void 0);
	if (scheme === "untitled" && only !== void 0 && projects.length === 1) return {
		project: besides(only, file, document.uri, behind),
		file
	};
	const uriOf = (one) => one === file ? document.uri : `relance:/${one}`;
	return {
		project: createProject({
			root: void 0,
			uriOf,
			disk: /* @__PURE__ */ new Map(),
			behind
		}),
		file
	};
}
/** A workspace as another one with a file more, which that one does not see. */
function besides(project, file, uri, behind) {
	const uriOf = (one) => one === file ? uri : project.uriOf(one);
	return createProject({
		root: void 0,
		uriOf,
		disk: project.files(),
		behind
	});
}

// editors/server/connection/client-of.ts
/** Reads what a client can do from its first request. */
function clientOf({ capabilities, initializationOptions }) {
	const { workspace, window } = capabilities;
	const options = initializationOptions;
	return {
		showsResults: typeof options === "object" && options !== null && "showsResults" in options && options.showsResults === true,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes("rename") === true,
		showsDocuments: window?.showDocument?.support === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
		refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
		refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true
	};
}

// node_modules/vscode-languageserver-textdocument/lib/esm/main.js
var FullTextDocument = class FullTextDocument {
	constructor(uri, languageId, version, content) {
		this._uri = uri;
		this._languageId = languageId;
		this._version = version;
		this._content = content;
		this._lineOffsets = void 0;
	}
	get uri() {
		return this._uri;
	}
	get languageId() {
		return this._languageId;
	}
	get version() {
		return this._version;
	}
	getText(range) {
		if (range) {
			const start = this.offsetAt(range.start);
			const end = this.offsetAt(range.end);
			return this._content.substring(start, end);
		}
		return this._content;
	}
	update(changes, version) {
		for (const change of changes) if (FullTextDocument.isIncremental(change)) {
			const range = getWellformedRange(change.range);
			const startOffset = this.offsetAt(range.start);
			const endOffset = this.offsetAt(range.end);
			this._content = this._content.substring(0, startOffset) + change.text + this._content.substring(endOffset, this._content.length);
			const insertedEndOffset = startOffset + change.text.length;
			const crlfAtStart = this._content.charCodeAt(startOffset - 1) === 13 && this._content.charCodeAt(startOffset) === 10;
			const crlfAtEnd = this._content.charCodeAt(insertedEndOffset - 1) === 13 && this._content.charCodeAt(insertedEndOffset) === 10;
			if (crlfAtStart || crlfAtEnd) {
				this._lineOffsets = void 0;
				continue;
			}
			const startLine = Math.max(range.start.line, 0);
			const endLine = Math.max(range.end.line, 0);
			let lineOffsets = this._lineOffsets;
			const addedLineOffsets = computeLineOffsets(change.text, false, startOffset);
			if (endLine - startLine === addedLineOffsets.length) for (let i = 0, len = addedLineOffsets.length; i < len; i++) lineOffsets[i + startLine + 1] = addedLineOffsets[i];
			else if (addedLineOffsets.length < 1e4) lineOffsets.splice(startLine + 1, endLine - startLine, ...addedLineOffsets);
			else this._lineOffsets = lineOffsets = lineOffsets.slice(0, startLine + 1).concat(addedLineOffsets, lineOffsets.slice(endLine + 1));
			const diff = change.text.length - (endOffset - startOffset);
			if (diff !== 0) for (let i = startLine + 1 + addedLineOffsets.length, len = lineOffsets.length; i < len; i++) lineOffsets[i] = lineOffsets[i] + diff;
		} else if (FullTextDocument.isFull(change)) {
			this._content = change.text;
			this._lineOffsets = void 0;
		} else throw new Error("Unknown change event received");
		this._version = version;
	}
	getLineOffsets() {
		if (this._lineOffsets === void 0) this._lineOffsets = computeLineOffsets(this._content, true);
		return this._lineOffsets;
	}
	positionAt(offset) {
		offset = Math.max(Math.min(offset, this._content.length), 0);
		const lineOffsets = this.getLineOffsets();
		let low = 0, high = lineOffsets.length;
		if (high === 0) return {
			line: 0,
			character: offset
		};
		while (low < high) {
			const mid = Math.floor((low + high) / 2);
			if (lineOffsets[mid] > offset) high = mid;
			else low = mid + 1;
		}
		const line = low - 1;
		offset = this.ensureBeforeEOL(offset, lineOffsets[line]);
		return {
			line,
			character: offset - lineOffsets[line]
		};
	}
	offsetAt(position) {
		const lineOffsets = this.getLineOffsets();
		if (position.line >= lineOffsets.length) return this._content.length;
		else if (position.line < 0) return 0;
		const lineOffset = lineOffsets[position.line];
		if (position.character <= 0) return lineOffset;
		const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
		const offset = Math.min(lineOffset + position.character, nextLineOffset);
		return this.ensureBeforeEOL(offset, lineOffset);
	}
	getLineRange(line) {
		const lineOffsets = this.getLineOffsets();
		if (line >= lineOffsets.length) {
			const lastLine = lineOffsets.length - 1;
			return {
				start: {
					line: lastLine,
					character: 0
				},
				end: {
					line: lastLine,
					character: this._content.length - lineOffsets[lastLine]
				}
			};
		} else if (line < 0) return {
			start: {
				line: 0,
				character: 0
			},
			end: {
				line: 0,
				character: 0
			}
		};
		const startOffset = lineOffsets[line];
		const nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
		const endOffset = this.ensureBeforeEOL(nextLineOffset, startOffset);
		return {
			start: {
				line,
				character: 0
			},
			end: {
				line,
				character: endOffset - startOffset
			}
		};
	}
	getEOLCharacters(line) {
		const lineOffsets = this.getLineOffsets();
		if (line >= lineOffsets.length) return "";
		else if (line < 0) return "";
		const nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
		const eolOffset = this.ensureBeforeEOL(nextLineOffset, lineOffsets[line]);
		return this._content.substring(eolOffset, nextLineOffset);
	}
	ensureBeforeEOL(offset, lineOffset) {
		while (offset > lineOffset && isEOL(this._content.charCodeAt(offset - 1))) offset--;
		return offset;
	}
	get lineCount() {
		return this.getLineOffsets().length;
	}
	static isIncremental(event) {
		const candidate = event;
		return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range !== void 0 && (candidate.rangeLength === void 0 || typeof candidate.rangeLength === "number");
	}
	static isFull(event) {
		const candidate = event;
		return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range === void 0 && candidate.rangeLength === void 0;
	}
};
var TextDocument;
(function(TextDocument) {
	/**
	* Creates a new text document.
	*
	* @param uri The document's uri.
	* @param languageId  The document's language Id.
	* @param version The document's initial version number.
	* @param content The document's content.
	*/
	function create(uri, languageId, version, content) {
		return new FullTextDocument(uri, languageId, version, content);
	}
	TextDocument.create = create;
	/**
	* Updates a TextDocument by modifying its content.
	*
	* @param document the document to update. Only documents created by TextDocument.create are valid inputs.
	* @param changes the changes to apply to the document.
	* @param version the changes version for the document.
	* @returns The updated TextDocument. Note: That's the same document instance passed in as first parameter.
	*
	*/
	function update(document, changes, version) {
		if (document instanceof FullTextDocument) {
			document.update(changes, version);
			return document;
		} else throw new Error("TextDocument.update: document must be created by TextDocument.create");
	}
	TextDocument.update = update;
	function applyEdits(document, edits) {
		const text = document.getText();
		const sortedEdits = mergeSort(edits.map(getWellformedEdit), (a, b) => {
			const diff = a.range.start.line - b.range.start.line;
			if (diff === 0) return a.range.start.character - b.range.start.character;
			return diff;
		});
		let lastModifiedOffset = 0;
		const spans = [];
		for (const e of sortedEdits) {
			const startOffset = document.offsetAt(e.range.start);
			if (startOffset < lastModifiedOffset) throw new Error("Overlapping edit");
			else if (startOffset > lastModifiedOffset) spans.push(text.substring(lastModifiedOffset, startOffset));
			if (e.newText.length) spans.push(e.newText);
			lastModifiedOffset = document.offsetAt(e.range.end);
		}
		spans.push(text.substr(lastModifiedOffset));
		return spans.join("");
	}
	TextDocument.applyEdits = applyEdits;
})(TextDocument || (TextDocument = {}));
function mergeSort(data, compare) {
	if (data.length <= 1) return data;
	const p = data.length / 2 | 0;
	const left = data.slice(0, p);
	const right = data.slice(p);
	mergeSort(left, compare);
	mergeSort(right, compare);
	let leftIdx = 0;
	let rightIdx = 0;
	let i = 0;
	while (leftIdx < left.length && rightIdx < right.length) if (compare(left[leftIdx], right[rightIdx]) <= 0) data[i++] = left[leftIdx++];
	else data[i++] = right[rightIdx++];
	while (leftIdx < left.length) data[i++] = left[leftIdx++];
	while (rightIdx < right.length) data[i++] = right[rightIdx++];
	return data;
}
function computeLineOffsets(text, isAtLineStart, textOffset = 0) {
	const result = isAtLineStart ? [textOffset] : [];
	for (let i = 0; i < text.length; i++) {
		const ch = text.charCodeAt(i);
		if (isEOL(ch)) {
			if (ch === 13 && i + 1 < text.length && text.charCodeAt(i + 1) === 10) i++;
			result.push(textOffset + i + 1);
		}
	}
	return result;
}
function isEOL(char) {
	return char === 13 || char === 10;
}
function getWellformedRange(range) {
	const start = range.start;
	const end = range.end;
	if (start.line > end.line || start.line === end.line && start.character > end.character) return {
		start: end,
		end: start
	};
	return range;
}
function getWellformedEdit(textEdit) {
	const range = getWellformedRange(textEdit.range);
	if (range !== textEdit.range) return {
		newText: textEdit.newText,
		range
	};
	return textEdit;
}

// editors/server/connection/listen-to-documents.ts
/** Takes open documents in, as they are opened, changed and closed. */
function listenToDocuments(connection, { projects, schedule, publisher, guard }) {
	const open = /* @__PURE__ */ new Map();
	const changed = (uri) => {
		const found = projects.find(uri);
		if (found !== void 0) schedule.changed(found.project);
	};
	connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
		const document = TextDocument.create(uri, languageId, version, text);
		open.set(uri, document);
		return guard("opening", async () => {
			await projects.open(document);
			changed(uri);
		});
	});
	connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
		const document = open.get(uri);
		if (document === void 0) return;
		TextDocument.update(document, [...contentChanges], version);
		if (projects.find(uri) === void 0) return;
		projects.change(document);
		changed(uri);
	});
	connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
		open.delete(uri);
		const alone = projects.close(uri);
		if (alone !== void 0) publisher.withdraw(alone);
		changed(uri);
	});
	return { versionOf: (uri) => open.get(uri)?.version ?? null };
}

// editors/server/connection/listen-to-files.ts
/** What the client is asked to watch. */
const WATCHED = [
	"**/*.campaign",
	"**/relance.yaml",
	"**/schema.yaml",
	"**/messages",
	"**/messages/**"
];
/** Takes changes of files and folders in; asks the client to watch them if it can. */
async function listenToFiles(connection, changes, watches) {
	const { projects, schedule, publisher, guard } = changes;
	connection.onDidChangeWatchedFiles(({ changes: files }) => guard("files", async () => {
		const gone = await projects.reread(files.map(({ uri }) => uri));
		for (const project of gone) publisher.withdraw(project);
		for (const project of projects.all()) schedule.changed(project);
	}));
	connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => void guard("folders", async () => {
		for (const { uri } of removed) for (const project of projects.removeFolder(uri)) publisher.withdraw(project);
		await Promise.all(added.map(({ uri }) => projects.addFolder(uri)));
		for (const project of projects.all()) schedule.changed(project);
	}));
	if (!watches) return;
	const watchers = WATCHED.map((globPattern) => ({ globPattern }));
	await connection.client.register(import_api.DidChangeWatchedFilesNotification.type, { watchers });
}

// editors/server/connection/schedule.ts
/** Long enough for changes that come together, and too short to be seen. Real ms. */
const QUIET_MS = 3;
/** Whoever types without a pause is told all the same. Real ms. */
const LATEST_MS = 100;
/** Templates are looked at when nothing was typed for so long. Real ms. */
const TEMPLATES_AFTER_MS = 200;
/** Makes a schedule; nothing waits yet. */
function createSchedule({ publisher, templates, projects, guard }) {
	const waiting = /* @__PURE__ */ new Set();
	let since = 0;
	let soon;
	let later;
	let stopped = false;
	const publish = async () => {
		const due = [...waiting].filter((project) => projects().includes(project));
		waiting.clear();
		for (const project of due) await guard("check", () => publisher.publish(project));
		waitForTemplates();
	};
	const waitForTemplates = () => {
		clearTimeout(later);
		if (!stopped) later = setTimeout(() => void lookAtTemplates(), TEMPLATES_AFTER_MS);
	};
	const lookAtTemplates = async () => {
		for (const project of projects()) {
			let more = true;
			let found = false;
			while (more && waiting.size === 0 && !stopped) {
				more = false;
				await guard("messages", async () => {
					more = await templates.next(project.snapshot().checked, project.isOpen);
				});
				found ||= more;
				await nextTurn();
			}
			if (found && !stopped && waiting.size === 0) await guard("check", () => publisher.publish(project));
		}
	};
	return {
		changed: (project) => {
			if (waiting.size === 0) since = Date.now();
			waiting.add(project);
			clearTimeout(soon);
			clearTimeout(later);
			const left = Math.max(0, since + LATEST_MS - Date.now());
			if (!stopped) soon = setTimeout(() => void publish(), Math.min(QUIET_MS, left));
		},
		stop: () => {
			stopped = true;
			clearTimeout(soon);
			clearTimeout(later);
		}
	};
}
/** Lets requests that have come in meanwhile go first. */
function nextTurn() {
	return new Promise((resolve) => setImmediate(resolve));
}

// editors/server/connection/serve.ts
/** The language server on a connection: takes documents and files in, answers by the features, and tells what is wrong. */
const CAPABILITIES = {
	positionEncoding: "utf-16",
	textDocumentSync: {
		openClose: true,
		change: import_api.TextDocumentSyncKind.Incremental,
		save: false
	},
	workspace: { workspaceFolders: {
		supported: true,
		changeNotifications: true
	} }
};
/** Serves a connection until its client leaves; the caller begins to listen. */
function serve(connection, ports) {
	const log = createLogOnce((text) => connection.console.error(text));
	const guard = async (what, work) => {
		try {
			await work();
		} catch (error) {
			log(what, error);
		}
	};
	const templates = createTemplateFindings(ports.mjml);
	const projects = createProjects(templates.of);
	const send = (uri, diagnostics) => void connection.sendDiagnostics({
		uri,
		diagnostics: [...diagnostics]
	});
	const publisher = createPublisher(send, ports.pageOf);
	const schedule = createSchedule({
		publisher,
		templates,
		projects: projects.all,
		guard
	});
	const changes = {
		projects,
		schedule,
		publisher,
		guard
	};
	let client;
	let ready = Promise.resolve();
	const host = createHost({
		ports,
		projects,
		log,
		client: () => client,
		ready: () => ready,
		versionOf: listenToDocuments(connection, changes).versionOf
	});
	connection.onInitialize((params) => {
		client = clientOf(params);
		const folders = params.workspaceFolders ?? (params.rootUri == null ? [] : [{
			uri: params.rootUri,
			name: ""
		}]);
		ready = guard("workspaces", async () => {
			await Promise.all(folders.map(({ uri }) => projects.addFolder(uri)));
			for (const project of projects.all()) schedule.changed(project);
		});
		return {
			capabilities: capabilitiesOfAll(),
			serverInfo: {
				name: "relance",
				version: ports.version
			}
		};
	});
	connection.onInitialized(() => void guard("watching", () => listenToFiles(connection, changes, client?.watchesFiles === true)));
	connection.onShutdown(() => schedule.stop());
	for (const feature of features) feature.listen(connection, host);
}
/** What the server and its features can do; of one key that several features have, the parts are joined. */
function capabilitiesOfAll() {
	const all = [CAPABILITIES, ...features.map(({ capabilities }) => capabilities)];
	const workspace = Object.assign({}, ...all.map((one) => one.workspace));
	return Object.assign({}, ...all, { workspace });
}
const NO_CLIENT = {
	showsResults: false,
	documentChanges: false,
	renamesFiles: false,
	showsDocuments: false,
	watchesFiles: false,
	refreshesInlayHints: false,
	refreshesCodeLenses: false,
	refreshesSemanticTokens: false
};
function createHost({ ports, projects, log, client, ready, versionOf }) {
	return {
		get client() {
			return client() ?? NO_CLIENT;
		},
		ports,
		now: ports.now,
		versionOf,
		all: () => projects.all().map((project) => project.snapshot()),
		find: (uri) => {
			const found = projects.find(uri);
			if (found === void 0) return void 0;
			const snapshot = found.project.snapshot();
			const text = snapshot.files.get(found.file);
			return text === void 0 ? void 0 : {
				snapshot,
				file: found.file,
				text
			};
		},
		answer: async (method, token, work, empty) => {
			await ready();
			await nextTurn();
			if (token.isCancellationRequested) return new import_api.ResponseError(CANCELLED.code, CANCELLED.message);
			try {
				return await work();
			} catch (error) {
				log(method, error);
				return empty;
			}
		}
	};
}
const CANCELLED = {
	code: import_api.LSPErrorCodes.RequestCancelled,
	message: "The request was cancelled."
};
/** Answers a request that was cancelled before its turn came; strategy of a connection. */
function cancelUndispatched(message) {
	return import_api.Message.isRequest(message) ? {
		jsonrpc: message.jsonrpc,
		id: message.id,
		error: CANCELLED
	} : void 0;
}

// cli/lsp/mjml-in-thread.ts
/** MJML in a thread of its own, started at its first use: loading it takes a second, and each mail as long as several keystrokes may. */
function createMjmlThread() {
	const waiting = /* @__PURE__ */ new Map();
	let worker;
	let last = 0;
	const start = () => {
		const ending = import.meta.filename.endsWith(".ts") ? "ts" : "js";
		const started = new Worker(new URL(`./mjml-thread.${ending}`, import.meta.url));
		started.on("message", (reply) => waiting.get(reply.number)?.(reply));
		const end = (reason) => {
			worker = void 0;
			for (const [number, reply] of waiting) reply({
				number,
				failure: String(reason)
			});
		};
		started.on("error", end);
		started.on("exit", () => end("the thread of MJML has ended"));
		return started;
	};
	return (source, options) => new Promise((resolve, reject) => {
		last += 1;
		const number = last;
		waiting.set(number, (reply) => {
			waiting.delete(number);
			if ("answer" in reply) resolve(reply.answer);
			else reject(new Error(reply.failure));
		});
		worker ??= start();
		const order = {
			number,
			source,
			options
		};
		worker.postMessage(order);
	});
}

// cli/lsp/run-named-tests.ts
/** Runs tests in a thread of their own, so that the editor is answered meanwhile. */
const runNamedTests = (files, test) => {
	const order = {
		files,
		test
	};
	const ending = import.meta.filename.endsWith(".ts") ? "ts" : "js";
	const worker = new Worker(new URL(`./test-thread.${ending}`, import.meta.url), { workerData: order });
	return new Promise((resolve, reject) => {
		worker.once("message", (result) => resolve(result));
		worker.once("error", reject);
		worker.once("exit", (code) => reject(/* @__PURE__ */ new Error(`the thread of the tests ended with ${code} and no answer`)));
	});
};

// cli/lsp/serve-editor.ts
/** The language server over stdin and stdout, with what it cannot bring itself. */
/** Serves the editor that started this process, until it leaves; the process then ends with it (0 if it said good-bye, else 1). */
function serveEditor() {
	console.log = console.info = console.debug = console.error;
	const connection = (0, import_main.createConnection)(process.stdin, process.stdout, { cancelUndispatched: (message) => cancelUndispatched(message) });
	const log = createLogOnce((text) => connection.console.error(text));
	process.on("uncaughtException", (error) => log("the background", error));
	process.on("unhandledRejection", (error) => log("the background", error));
	serve(connection, createPorts());
	connection.listen();
	return new Promise(() => void 0);
}
function createPorts() {
	return {
		now: Date.now,
		mjml: createMjmlThread(),
		runTests: runNamedTests,
		pageOf,
		version: packageVersion()
	};
}
/** The page on the web, or the one in the repository that this file lies in. */
function pageOf(code) {
	const page = pageAddress(code);
	if (URL.canParse(page)) return page;
	for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
		const file = join(folder, page);
		if (existsSync(file)) return pathToFileURL(file).toString();
	}
}

export { serveEditor };